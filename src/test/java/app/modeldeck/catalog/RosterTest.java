package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyRing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Providers that come, go, and are switched on and off while the catalogue runs.
@Timeout(30)
class RosterTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final ProviderId FAL = new ProviderId("fal");

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("a"));
    private final FakeProvider replicate = FakeProvider.open("replicate").pages(List.of("b"));
    private final Catalog catalog = Catalogs.of(fal, replicate);

    private static ProviderSnapshot one(CatalogSnapshot snapshot, ProviderId id) {
        return snapshot.provider(id).orElseThrow();
    }

    private static List<String> names(CatalogSnapshot snapshot) {
        return snapshot.models().map(Model::name).toList();
    }

    private void falIs(Set<ProviderId> off) {
        catalog.use(new Roster(List.of(fal, replicate), off));
    }

    @Test
    void oneThatIsOffIsSaidToBeAndNeverAsked() throws InterruptedException {
        falIs(Set.of(FAL));
        var answer = catalog.load(CACHED, _ -> {});
        assertThat(one(answer, FAL).status()).isEqualTo(new ProviderStatus.Off());
        assertThat(names(answer)).containsExactly("b");
        assertThat(catalog.searchAll("a", CACHED).provider(FAL).orElseThrow().status())
                .isEqualTo(new ProviderStatus.Off());
        assertThat(catalog.load(Question.of(Set.of(FAL), Freshness.REFRESH), _ -> {})
                        .size())
                .isZero();
        var refused = catchThrowableOfType(
                ProviderException.class, () -> catalog.describe(new Model.Id(FAL, "owner/a"), KeyRing.empty()));
        assertThat(refused.problem()).isEqualTo(new Problem.SwitchedOff());
        assertThat(fal.lists() + fal.searches()).isZero();
    }

    @Test
    void switchingOffDropsItsRowsAndSwitchingOnAsksAnew() throws InterruptedException {
        catalog.load(CACHED, _ -> {});
        falIs(Set.of(FAL));
        assertThat(one(catalog.current(), FAL).status()).isEqualTo(new ProviderStatus.Off());
        assertThat(names(catalog.current())).containsExactly("b");
        assertThat(catalog.statistics().entries()).containsExactly("replicate:models");
        falIs(Set.of());
        assertThat(one(catalog.current(), FAL).status()).isEqualTo(new ProviderStatus.Idle());
        assertThat(names(catalog.load(CACHED, _ -> {}))).containsExactly("a", "b");
        assertThat(fal.lists()).isEqualTo(2);
        assertThat(replicate.lists()).isEqualTo(1);
    }

    @Test
    @FaultRow(
            row = 74,
            fault = "a provider is switched off while it is asked",
            expected = "the request ends within 100 ms")
    void switchingOffEndsItsCallsWithinATenthOfASecondAndTellsWhoWaits() throws Exception {
        fal.gated();
        var answer = new CompletableFuture<CatalogSnapshot>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(catalog.load(CACHED, _ -> {}));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        assertThat(fal.arrivals().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        long began = System.nanoTime();
        falIs(Set.of(FAL));
        assertThat(fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(100));
        assertThat(one(answer.get(), FAL).status()).isEqualTo(new ProviderStatus.Off());
        assertThat(one(catalog.current(), FAL).status()).isEqualTo(new ProviderStatus.Off());
    }

    @Test
    void aFetchThatTheCacheHasForgottenIsEndedToo() throws Exception {
        fal.gated();
        var running = Thread.ofVirtual().start(() -> {
            try {
                catalog.load(CACHED, _ -> {});
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(fal.arrivals().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        catalog.invalidate();
        falIs(Set.of(FAL));
        assertThat(fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(running.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void oneThatComesIsAskedAndOneThatGoesIsGone() throws InterruptedException {
        catalog.load(CACHED, _ -> {});
        var added = FakeProvider.open("mine").pages(List.of("c"));
        catalog.use(new Roster(List.of(replicate, added), Set.of()));
        assertThat(names(catalog.load(CACHED, _ -> {}))).containsExactly("c", "b");
        assertThat(catalog.current().provider(FAL)).isEmpty();
    }

    @Test
    void oneInPlaceOfAnotherDoesNotShowTheOthersRows() throws InterruptedException {
        catalog.load(CACHED, _ -> {});
        var other = FakeProvider.open("fal").pages(List.of("z"));
        catalog.use(new Roster(List.of(other, replicate), Set.of()));
        assertThat(names(catalog.current())).containsExactly("b");
        assertThat(names(catalog.load(CACHED, _ -> {}))).containsExactly("z", "b");
    }

    @Test
    void theTimeToLiveChangesForWhatIsHeldAlready() throws InterruptedException {
        var nanos = new AtomicLong();
        var timing = Timing.usual(nanos::get, InstantSource.fixed(Catalogs.NOW));
        var aging = Catalogs.of(timing, KeyRing.empty(), fal);
        aging.load(CACHED, _ -> {});
        nanos.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(aging.freshFor(CACHED)).isEqualTo(Duration.ofMinutes(4));
        aging.ttl(Duration.ofMinutes(15));
        assertThat(aging.freshFor(CACHED)).isEqualTo(Duration.ofMinutes(9));
        aging.ttl(Duration.ofMinutes(5));
        aging.load(CACHED, _ -> {});
        assertThat(fal.lists()).isEqualTo(2);
    }
}
