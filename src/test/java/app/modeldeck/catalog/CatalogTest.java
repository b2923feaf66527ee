package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
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
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.secrets.UnusableKeyException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CatalogTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Question REFRESH = Question.all(Freshness.REFRESH);
    private static final Problem FAULT = new Problem.ServerFault(503);

    private static CatalogSnapshot load(Catalog catalog, Question question) throws InterruptedException {
        return catalog.load(question, _ -> {});
    }

    private static ProviderSnapshot one(CatalogSnapshot snapshot, String slug) {
        return snapshot.provider(new ProviderId(slug)).orElseThrow();
    }

    private static List<String> names(CatalogSnapshot snapshot) {
        return snapshot.models().map(Model::name).toList();
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
    void aThousandCallersCostOneCrawl() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("a"), List.of("b"));
        var gate = fal.gated();
        var catalog = Catalogs.of(fal);
        var boarded = new CountDownLatch(1000);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<CatalogSnapshot>>();
            for (int i = 0; i < 1000; i++) {
                var question = i % 2 == 0 ? CACHED : REFRESH;
                var first = new AtomicBoolean(true);
                answers.add(callers.submit(() -> catalog.load(question, _ -> {
                    if (first.getAndSet(false)) {
                        boarded.countDown();
                    }
                })));
            }
            gate.release(1);
            assertThat(boarded.await(20, TimeUnit.SECONDS)).isTrue();
            gate.release(2);
            for (var answer : answers) {
                assertThat(names(answer.get())).containsExactly("a", "b");
            }
        }
        assertThat(fal.lists()).isEqualTo(1);
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
    void anOlderAnswerNeverOverwritesANewerOne() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("old"));
        var gate = fal.gated();
        var catalog = Catalogs.of(fal);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var older = callers.submit(() -> load(catalog, CACHED));
            assertThat(fal.arrivals().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            catalog.invalidate();
            fal.ungated().pages(List.of("new"));
            assertThat(names(load(catalog, CACHED))).containsExactly("new");
            gate.release(10);
            assertThat(names(older.get())).containsExactly("old");
            assertThat(names(catalog.current())).containsExactly("new");
            assertThat(names(load(catalog, CACHED))).containsExactly("new");
        }
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void theLastOneToLeaveStopsTheFetch() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("a"), List.of("b"));
        var gate = fal.gated();
        gate.release(1);
        var catalog = Catalogs.of(fal);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingQueue<CatalogSnapshot> first = new LinkedBlockingQueue<>();
            BlockingQueue<CatalogSnapshot> second = new LinkedBlockingQueue<>();
            var one = callers.submit(() -> catalog.load(CACHED, first::add));
            first.take();
            assertThat(fal.arrivals().tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            var two = callers.submit(() -> catalog.load(CACHED, second::add));
            second.take();
            one.cancel(true);
            assertThat(fal.interrupted().getCount()).isEqualTo(1);
            two.cancel(true);
            assertThat(fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        }
        fal.ungated();
        assertThat(names(load(catalog, CACHED))).containsExactly("a", "b");
    }

    @Test
    void aProviderWithoutTheKeyItNeedsIsNotAsked() throws InterruptedException {
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("a"));
        var snapshot = load(Catalogs.of(replicate), CACHED);
        assertThat(one(snapshot, "replicate").status()).isEqualTo(new ProviderStatus.NeedsKey());
        assertThat(replicate.lists()).isZero();
    }

    @Test
    void aNewKeyTakesEffectAtOnceAndARemovedOneDropsTheRows() throws Exception {
        var keys = new SessionKeys();
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("a"));
        var catalog = Catalogs.of(keys, replicate);
        load(catalog, CACHED);
        keys.put(replicate.info().id(), Secret.of("first"));
        catalog.keyChanged(replicate.info().id());
        assertThat(names(load(catalog, CACHED))).containsExactly("a");
        keys.remove(replicate.info().id());
        catalog.keyChanged(replicate.info().id());
        assertThat(names(catalog.current())).isEmpty();
        assertThat(one(load(catalog, CACHED), "replicate").status()).isEqualTo(new ProviderStatus.NeedsKey());
    }

    @Test
    void whatOneKeySawNeverAnswersAnother() throws Exception {
        var keys = new SessionKeys();
        keys.put(new ProviderId("replicate"), Secret.of("mine"));
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("mine"));
        var catalog = Catalogs.of(keys, replicate);
        load(catalog, CACHED);
        replicate.pages(List.of("theirs"));
        var theirs = new Question(Set.of(), ring("theirs"), Freshness.CACHED);
        assertThat(names(load(catalog, theirs))).containsExactly("theirs");
        assertThat(names(load(catalog, CACHED))).containsExactly("mine");
        assertThat(names(catalog.current())).containsExactly("mine");
        replicate.pages().cutBy(FAULT);
        assertThat(names(load(catalog, new Question(Set.of(), ring("third"), Freshness.REFRESH))))
                .isEmpty();
    }

    static KeyRing ring(String key) throws UnusableKeyException {
        var held = new HeldKey(Secret.of(key), new HeldKey.Place.Request());
        return _ -> new KeyFinding.Present(held);
    }

    @Test
    void searchJoinsWhatItFindsToTheListAndIsCached() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "z")).finding("m", "a");
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        assertThat(names(catalog.searchAll("Some words", CACHED))).containsExactly("a", "m", "z");
        assertThat(names(catalog.current())).containsExactly("a", "m", "z");
        catalog.searchAll("some  WORDS ", CACHED);
        assertThat(fal.searches()).isEqualTo(1);
    }

    @Test
    void aSearchThatFailsIsSaidAndTheListStays() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a")).searchFailing(FAULT);
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        var snapshot = catalog.searchAll("words", CACHED);
        assertThat(names(snapshot)).containsExactly("a");
        assertThat(one(snapshot, "fal").problem()).contains(FAULT);
    }

    @Test
    void whatASearchFoundIsNotHeldAsTheListOfAProviderThatFailed() throws InterruptedException {
        var fal = FakeProvider.open("fal").cutBy(FAULT).finding("m");
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        assertThat(names(catalog.searchAll("words", CACHED))).containsExactly("m");
        assertThat(one(load(catalog, CACHED), "fal").status()).isEqualTo(new ProviderStatus.Failed(FAULT));
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

    @Test
    void cancellingTheFirstLoadKeepsThePagesThatCame() throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("a"), List.of("b"));
        var gate = fal.gated();
        gate.release(1);
        var catalog = Catalogs.of(fal);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingQueue<CatalogSnapshot> seen = new LinkedBlockingQueue<>();
            var asking = callers.submit(() -> catalog.load(CACHED, seen::add));
            while (seen.take().size() == 0) {
                assertThat(asking.isDone()).isFalse();
            }
            asking.cancel(true);
            assertThat(fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        }
        var settled = catalog.current();
        assertThat(names(settled)).containsExactly("a");
    }
}
