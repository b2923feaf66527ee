package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.secrets.KeyRing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// How long a provider that failed is left in peace.
class CooldownTest {
    private static final Problem FAULT = new Problem.ServerFault(503);

    private final AtomicLong nanos = new AtomicLong();
    private final FakeProvider fal = FakeProvider.open("fal").cutBy(FAULT);
    private final Catalog catalog =
            Catalogs.of(Timing.usual(nanos::get, InstantSource.fixed(Catalogs.NOW)), KeyRing.empty(), fal);

    private CatalogSnapshot ask(Freshness freshness) throws InterruptedException {
        return catalog.load(Question.all(freshness), _ -> {});
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void whenEveryAnswerIsDroppedItIsAskedAtOnceUnlessItHasAskedToWait() throws InterruptedException {
        ask(Freshness.CACHED);
        catalog.invalidate();
        ask(Freshness.CACHED);
        assertThat(fal.lists()).isEqualTo(2);

        fal.cutBy(new Problem.RateLimited(Optional.of(Catalogs.NOW.plusSeconds(60))));
        catalog.invalidate();
        ask(Freshness.CACHED);
        catalog.invalidate();
        ask(Freshness.CACHED);
        assertThat(fal.lists()).isEqualTo(3);
    }

    @Test
    void aFailureIsSaidAgainWithoutAskingForHalfAMinuteAndThenIsAskedAnew() throws InterruptedException {
        ask(Freshness.CACHED);
        pass(29);
        var failed = ask(Freshness.CACHED).provider(new ProviderId("fal")).orElseThrow();
        assertThat(failed.status()).isEqualTo(new ProviderStatus.Failed(FAULT));
        assertThat(fal.lists()).isEqualTo(1);
        fal.pages(List.of("a"));
        pass(2);
        assertThat(ask(Freshness.CACHED).models().map(Model::name)).containsExactly("a");
    }

    @Test
    void eachFurtherFailureDoublesTheRestUpToTenMinutes() throws InterruptedException {
        int expected = 0;
        for (int rest : List.of(30, 60, 120, 240, 480, 600, 600)) {
            ask(Freshness.CACHED);
            assertThat(fal.lists()).isEqualTo(++expected);
            pass(rest - 1);
            ask(Freshness.CACHED);
            assertThat(fal.lists()).isEqualTo(expected);
            pass(1);
        }
    }

    @Test
    void aPersonMayRefreshBeforeAndASuccessEndsTheRest() throws InterruptedException {
        ask(Freshness.CACHED);
        ask(Freshness.REFRESH);
        assertThat(fal.lists()).isEqualTo(2);
        fal.pages(List.of("a"));
        ask(Freshness.REFRESH);
        catalog.invalidate();
        ask(Freshness.CACHED);
        assertThat(fal.lists()).isEqualTo(4);
    }

    @Test
    void aProviderThatSaysWhenToComeAgainIsNotRefreshedBeforeUnlessAPersonInsists() throws InterruptedException {
        fal.cutBy(new Problem.RateLimited(Optional.of(Catalogs.NOW.plusSeconds(100))));
        ask(Freshness.CACHED);
        ask(Freshness.REFRESH);
        assertThat(fal.lists()).isEqualTo(1);
        catalog.load(Question.of(Set.of(new ProviderId("fal")), Freshness.INSIST), _ -> {});
        assertThat(fal.lists()).isEqualTo(2);
        pass(101);
        ask(Freshness.REFRESH);
        assertThat(fal.lists()).isEqualTo(3);
    }

    @Test
    void anotherKeyEndsTheRest() throws InterruptedException {
        ask(Freshness.CACHED);
        catalog.keyChanged(new ProviderId("fal"));
        ask(Freshness.CACHED);
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void aCutListIsShownAndNotAskedForAgainAtOnce() throws InterruptedException {
        fal.pages(List.of("a")).cutBy(FAULT);
        ask(Freshness.CACHED);
        assertThat(ask(Freshness.CACHED).models().map(Model::name)).containsExactly("a");
        assertThat(fal.lists()).isEqualTo(1);
    }

    @Test
    void aQuestionThatWasNotSentIsNoFailureOfTheProvider() throws InterruptedException {
        fal.cutBy(new Problem.Crowded(Duration.ofSeconds(6)));
        ask(Freshness.CACHED);
        ask(Freshness.CACHED);
        assertThat(fal.lists()).isEqualTo(2);
    }
}
