package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.query.index.Selection;
import app.modeldeck.server.Answers.Term;
import app.modeldeck.wire.Encoded;
import app.modeldeck.wire.ErrorJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    private static final Answers.Key KEY =
            new Answers.Key(Set.of(), Selection.ALL, "", Map.of(), new Answers.Seen(0, Optional.empty()), List.of());
    private static final ProviderInfo FAL =
            new ProviderInfo(new ProviderId("fal"), "fal.ai", KeyUse.NONE, Optional.empty(), List.of(), Set.of());

    private final AtomicInteger encoded = new AtomicInteger();
    private final Answers answers = new Answers(Runnable::run, 1_000);

    private static CatalogSnapshot snapshot(ProviderSnapshot provider) {
        return new CatalogSnapshot(List.of(provider));
    }

    private Encoded encode() {
        return ErrorJson.encode("answer " + encoded.incrementAndGet());
    }

    private static Term term(long edition) {
        return new Term(edition, 100, 100);
    }

    @Test
    void anAnswerStandsWhileTheEditionStaysAndItsTimeLasts() {
        var kept = answers.of(KEY, snapshot(ProviderSnapshot.idle(FAL)), term(7), this::encode);
        assertThat(answers.standing(KEY, 7, 99)).contains(kept);
        assertThat(answers.standing(KEY, 8, 99)).isEmpty();
        assertThat(answers.standing(KEY, 7, 100)).isEmpty();
        assertThat(answers.standing(KEY.fetched(List.of(FAL.id())), 7, 99)).isEmpty();
    }

    @Test
    void theSameCatalogueIsEncodedOnceAndAnotherAnew() {
        var first = answers.of(KEY, snapshot(ProviderSnapshot.idle(FAL)), term(1), this::encode);
        var again = answers.of(KEY, snapshot(ProviderSnapshot.idle(FAL)), term(2), this::encode);
        assertThat(again.body()).isSameAs(first.body());
        assertThat(answers.standing(KEY, 2, 0)).contains(again);
        var other = answers.of(KEY, snapshot(ProviderSnapshot.idle(FAL).off()), term(2), this::encode);
        assertThat(other.body()).isNotSameAs(first.body());
        assertThat(encoded).hasValue(2);
    }

    @Test
    void manyWhoAskAtOnceCostOneEncoding() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<?>>();
            for (int i = 0; i < 1_000; i++) {
                asked.add(executor.submit(
                        () -> answers.of(KEY, snapshot(ProviderSnapshot.idle(FAL)), term(1), this::encode)));
            }
            for (var one : asked) {
                one.get();
            }
        }
        assertThat(encoded).hasValue(1);
    }

    @Test
    void whatHasNoRoomIsMadeAndNotKept() {
        var none = new Answers(Runnable::run, 0);
        none.of(KEY, snapshot(ProviderSnapshot.idle(FAL)), term(1), this::encode);
        assertThat(none.standing(KEY, 1, 0)).isEmpty();
    }
}
