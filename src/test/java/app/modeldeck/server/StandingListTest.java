package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Timing;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.query.Mark;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.server.http.Head;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An answer that stands ends with the marks that it was made of, also when they change while it is looked for.
@Timeout(60)
final class StandingListTest {
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux-1", "flux-2"));
    private final MarksDesk desk = MarksDesk.inMemory();
    private final AtomicLong ticks = new AtomicLong();
    /// At which look at the time a model is hidden; zero for at none.
    private final AtomicInteger hidesAt = new AtomicInteger();
    private final ModelList list = list();

    private ModelList list() {
        var timing = Timing.usual(ticks::get, InstantSource.fixed(Catalogs.NOW));
        var catalog = Catalogs.of(timing, KeyRing.empty(), fal);
        var marks = new OwnMarks(desk, Runnable::run, () -> {
            if (hidesAt.getAndDecrement() == 1) {
                desk.change(held -> held.marked(
                        before -> before.with(Mark.HIDDEN, fal.model("flux-1").id())));
            }
            return 0;
        });
        var clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        return new ModelList(catalog, new KeyDoor(catalog), new Answers(Runnable::run, 1 << 20), marks, clock);
    }

    @Test
    void marksThatChangeWhileItIsLookedForEndIt() throws Exception {
        var request = Request.of(new Head("GET", "/api/models", true, List.of()));
        list.answer(request);
        list.answer(request);
        ticks.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(list.standing(request).orElseThrow().standing().holds()).isTrue();

        hidesAt.set(2);
        assertThat(list.standing(request).orElseThrow().standing().holds()).isFalse();
        assertThat(list.standing(request)).isEmpty();
    }
}
