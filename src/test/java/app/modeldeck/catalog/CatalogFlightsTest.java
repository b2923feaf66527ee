package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static app.modeldeck.catalog.Catalogs.one;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.CatalogSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many who ask at once, and those who leave before the answer.
@Timeout(30)
class CatalogFlightsTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Question REFRESH = Question.all(Freshness.REFRESH);

    @Test
    @FaultRow(row = 84, fault = "1,000 callers, nothing held", expected = "one list is fetched, and all have it")
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
