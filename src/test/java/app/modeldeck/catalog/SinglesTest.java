package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.Problem;
import app.modeldeck.provider.request.ProviderException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SinglesTest {
    private static final int CROWD = 100;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Singles<String, String> singles =
            new Singles<>(executor, Timing.usual(System::nanoTime, InstantSource.fixed(Catalogs.NOW)), 10);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private String slowly() throws InterruptedException {
        asked.incrementAndGet();
        begun.countDown();
        gate.await();
        return "answer";
    }

    private List<Future<String>> crowd() {
        var waiting = new ArrayList<Future<String>>();
        for (int i = 0; i < CROWD; i++) {
            waiting.add(executor.submit(() -> singles.ask("key", this::slowly)));
        }
        return waiting;
    }

    @Test
    void aCrowdCostsOneQuestionAndItsAnswerIsHeld() throws Exception {
        var waiting = crowd();
        begun.await();
        gate.countDown();
        for (var one : waiting) {
            assertThat(one.get()).isEqualTo("answer");
        }
        assertThat(singles.held("key")).contains("answer");
        assertThat(asked.get()).isLessThan(CROWD);
    }

    @Test
    void oneWhoLeavesCostsTheOthersNothing() throws Exception {
        var first = executor.submit(() -> singles.ask("key", this::slowly));
        begun.await();
        var second = executor.submit(() -> singles.ask("key", () -> "never asked"));
        first.cancel(true);
        gate.countDown();
        assertThat(second.get()).isIn("answer", "never asked");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFailureIsToldAndNotHeld() {
        assertThatThrownBy(() -> singles.ask("key", () -> {
                    throw new ProviderException(new Problem.ServerFault(503));
                }))
                .isInstanceOf(ProviderException.class);
        assertThatThrownBy(() -> singles.ask("key", () -> {
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(singles.held("key")).isEmpty();
    }

    @Test
    void anAnswerThatIsForgottenOnTheWayIsNotHeld() throws Exception {
        var waiting = executor.submit(() -> singles.ask("key", this::slowly));
        begun.await();
        singles.forget(_ -> true);
        gate.countDown();
        assertThat(waiting.get()).isEqualTo("answer");
        assertThat(singles.held("key")).isEmpty();
    }
}
