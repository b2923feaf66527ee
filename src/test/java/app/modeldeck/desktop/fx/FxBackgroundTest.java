package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.Background.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class FxBackgroundTest {
    private final Background background = new FxBackground(Executors.newVirtualThreadPerTaskExecutor());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void workRunsElsewhereAndItsResultComesBackOnTheFxThread() throws Exception {
        var place = new CompletableFuture<List<Boolean>>();

        background.<Boolean, Void>run(
                _ -> Platform.isFxApplicationThread(),
                _ -> {},
                worked -> place.complete(List.of(worked, Platform.isFxApplicationThread())),
                place::completeExceptionally);

        assertThat(place.get(10, TimeUnit.SECONDS)).containsExactly(false, true);
    }

    @Test
    void aFailureIsDeliveredAsIs() throws Exception {
        var failure = new CompletableFuture<Throwable>();
        var thrown = new IllegalStateException("no");

        background.<String, Void>run(
                _ -> {
                    throw thrown;
                },
                _ -> {},
                _ -> {},
                failure::complete);

        assertThat(failure.get(10, TimeUnit.SECONDS)).isSameAs(thrown);
    }

    @Test
    void ofManyReportsAtOnceTheNewestArrivesAndNoneAfterTheResult() throws Exception {
        var done = new CompletableFuture<String>();

        background.<String, Integer>run(
                progress -> {
                    for (int i = 0; i < 10_000; i++) {
                        progress.accept(i);
                    }
                    return "done";
                },
                report -> heard.add(report.toString()),
                done::complete,
                done::completeExceptionally);
        done.get(10, TimeUnit.SECONDS);
        int reports = heard.size();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(reports).isLessThan(20);
        assertThat(heard).hasSize(reports);
    }

    @Test
    void aReportThatHasToWaitArrivesLater() throws Exception {
        var held = new CountDownLatch(1);
        var second = new CompletableFuture<Integer>();

        background.<String, Integer>run(
                progress -> {
                    progress.accept(1);
                    WaitForAsyncUtils.waitForFxEvents();
                    progress.accept(2);
                    held.await();
                    return "done";
                },
                report -> {
                    if (report == 2) {
                        second.complete(report);
                    }
                },
                _ -> {},
                second::completeExceptionally);

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        held.countDown();
    }

    @Test
    void afterCancelTheWorkerIsInterruptedAndNothingIsDelivered() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        Job job = background.<String, Integer>run(
                progress -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        progress.accept(1);
                        interrupted.countDown();
                        throw e;
                    }
                    return "done";
                },
                report -> heard.add(report.toString()),
                heard::add,
                failure -> heard.add(failure.toString()));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        WaitForAsyncUtils.asyncFx(job::cancel).get(10, TimeUnit.SECONDS);

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).isEmpty();
    }

    @Test
    void aResultThatIsOnItsWayIsNotDeliveredAfterCancel() throws Exception {
        var worked = new CountDownLatch(1);

        WaitForAsyncUtils.asyncFx(() -> {
                    var job = background.<String, Integer>run(
                            _ -> "done", _ -> {}, heard::add, failure -> heard.add(failure.toString()));
                    background.<String, Integer>run(
                            _ -> "other", _ -> {}, _ -> worked.countDown(), _ -> worked.countDown());
                    job.cancel();
                })
                .get(10, TimeUnit.SECONDS);

        assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void beatsComeUntilTheyAreCancelled() throws Exception {
        var third = new CountDownLatch(3);

        var job = WaitForAsyncUtils.asyncFx(() -> background.every(Duration.ofMillis(10), third::countDown))
                .get(10, TimeUnit.SECONDS);

        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.asyncFx(job::cancel).get(10, TimeUnit.SECONDS);
    }
}
