package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static app.modeldeck.catalog.Catalogs.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.Model;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the catalogue holds of each provider, and what it says of it.
@Timeout(30)
class CatalogTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Question REFRESH = Question.all(Freshness.REFRESH);
    private static final Problem FAULT = new Problem.ServerFault(503);

    /// A key that came with a request.
    static KeyRing ring(String key) throws UnusableKeyException {
        var held = new HeldKey(Secret.of(key), new HeldKey.Place.Request());
        return _ -> new KeyFinding.Present(held);
    }

    @Test
    void answersAllProvidersSortedByProviderThenName() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("flux10", "Flux2"), List.of("éclair", "art"));
        var replicate = FakeProvider.open("replicate").pages(List.of("zeta", "alpha"));
        var snapshot = load(Catalogs.of(replicate, fal), CACHED);
        assertThat(names(snapshot)).containsExactly("art", "éclair", "Flux2", "flux10", "alpha", "zeta");
        assertThat(one(snapshot, "fal").status()).isEqualTo(new ProviderStatus.Ready(Catalogs.NOW, Optional.empty()));
    }

    @Test
    void answersFromTheCacheUntilTheTimeToLiveHasPassed() throws InterruptedException {
        var nanos = new AtomicLong();
        var fal = FakeProvider.open("fal").pages(List.of("a"));
        var catalog = Catalogs.of(Timing.usual(nanos::get, InstantSource.fixed(Catalogs.NOW)), KeyRing.empty(), fal);
        assertThat(one(load(catalog, CACHED), "fal").origin()).isEqualTo(Origin.FETCHED);
        nanos.addAndGet(Duration.ofSeconds(599).toNanos());
        assertThat(one(load(catalog, CACHED), "fal").origin()).isEqualTo(Origin.CACHED);
        assertThat(catalog.freshFor(CACHED)).isEqualTo(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(catalog.freshFor(CACHED)).isEqualTo(Duration.ZERO);
        assertThat(one(load(catalog, CACHED), "fal").origin()).isEqualTo(Origin.FETCHED);
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void refreshGoesRoundTheCacheAndRemovesWhatIsGone() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "b"));
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages(List.of("b", "c"));
        assertThat(names(load(catalog, CACHED))).containsExactly("a", "b");
        assertThat(names(load(catalog, REFRESH))).containsExactly("b", "c");
        assertThat(names(catalog.current())).containsExactly("b", "c");
    }

    @Test
    void invalidateOneDropsThatProvidersEntriesOnly() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a"));
        var replicate = FakeProvider.open("replicate").pages(List.of("b")).finding("c");
        var catalog = Catalogs.of(fal, replicate);
        load(catalog, CACHED);
        catalog.searchAll("  Flux   Dev ", Question.of(Set.of(new ProviderId("replicate")), Freshness.CACHED));
        assertThat(catalog.statistics().entries())
                .containsExactly("fal:models", "replicate:models", "replicate:search:flux dev");
        catalog.invalidate(new ProviderId("replicate"));
        assertThat(catalog.statistics().entries()).containsExactly("fal:models");
        catalog.invalidate();
        assertThat(catalog.statistics().entries()).isEmpty();
        assertThat(names(catalog.current())).containsExactly("a", "b", "c");
    }

    @Test
    void aProviderThatFailsCostsOnlyItsOwnRows() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a"));
        var replicate = FakeProvider.open("replicate").cutBy(FAULT);
        var snapshot = load(Catalogs.of(fal, replicate), CACHED);
        assertThat(names(snapshot)).containsExactly("a");
        assertThat(one(snapshot, "replicate").status()).isEqualTo(new ProviderStatus.Failed(FAULT));
    }

    @Test
    void aProviderThatThrowsIsFailedAndTheOthersAreNot() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a"));
        var replicate = FakeProvider.open("replicate").throwing(new NullPointerException("a bug"));
        var snapshot = load(Catalogs.of(fal, replicate), CACHED);
        assertThat(names(snapshot)).containsExactly("a");
        assertThat(one(snapshot, "replicate").status()).isEqualTo(new ProviderStatus.Failed(new Problem.Unexpected()));
    }

    @Test
    void failureKeepsTheRowsThatWereHeldAndSaysTheirAge() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "b"));
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages().cutBy(FAULT);
        var snapshot = load(catalog, REFRESH);
        assertThat(names(snapshot)).containsExactly("a", "b");
        assertThat(one(snapshot, "fal").status()).isEqualTo(new ProviderStatus.Stale(Catalogs.NOW, FAULT));
    }

    @Test
    void aCutCrawlIsPartialOverWhatWasHeld() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "b", "c"));
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages(List.of("d")).cutBy(FAULT);
        var cut = load(catalog, REFRESH);
        assertThat(names(cut)).containsExactly("a", "b", "c", "d");
        assertThat(one(cut, "fal").status()).isEqualTo(new ProviderStatus.Partial(Catalogs.NOW, FAULT));
    }

    @Test
    void manyUnreadableEntriesRemoveNothing() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "b", "c"));
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages(List.of("a", "d")).leavingOut(1);
        var snapshot = load(catalog, REFRESH);
        assertThat(names(snapshot)).containsExactly("a", "b", "c", "d");
        assertThat(one(snapshot, "fal").problem()).contains(new Problem.Unreadable(1, 3));
    }

    @Test
    void farFewerModelsAreBelievedOnlyTheSecondTime() throws InterruptedException {
        var many = IntStream.range(0, 40).mapToObj(i -> "m" + i).toList();
        var fal = FakeProvider.open("fal").pages(many);
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages(List.of("m1", "m2"));
        var first = load(catalog, REFRESH);
        assertThat(first.size()).isEqualTo(40);
        assertThat(one(first, "fal").problem()).contains(new Problem.FarFewer(2, 40));
        assertThat(names(load(catalog, REFRESH))).containsExactly("m1", "m2");
    }

    @Test
    void rowsArePublishedPageByPageOverTheOldOnes() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("a", "b"));
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        fal.pages(List.of("c"), List.of("d"));
        var states = new ArrayList<ProviderSnapshot>();
        catalog.load(REFRESH, s -> states.add(one(s, "fal")));
        assertThat(states.stream().map(s -> s.models().size())).containsExactly(2, 3, 4, 2, 2);
        assertThat(states.get(1).status())
                .isEqualTo(new ProviderStatus.Loading(1, Optional.of(Catalogs.NOW), Optional.empty()));
    }

    @Test
    void describesAModelOnceAndNeverCachesAFailure() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("a"));
        var catalog = Catalogs.of(fal);
        var id = new Model.Id(fal.info().id(), "owner/b");
        assertThatThrownBy(() -> catalog.describe(id, KeyRing.empty())).hasMessage("Refused[status=404]");
        fal.pages(List.of("b"));
        assertThat(catalog.describe(id, KeyRing.empty()).origin()).isEqualTo(Origin.FETCHED);
        assertThat(catalog.describe(id, KeyRing.empty()).origin()).isEqualTo(Origin.CACHED);
    }
}
