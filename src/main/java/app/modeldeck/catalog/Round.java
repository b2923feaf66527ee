package app.modeldeck.catalog;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One question on its way to all providers that it is for at once. One for all of them also reaches those that
/// become known only while it is under way.
///
/// @param roster who there is now
/// @param executor gives everyone asked a thread of their own
record Round(Question question, Seating seating, Supplier<Roster> roster, ExecutorService executor, PerSeat asking) {
    /// What is asked of one provider.
    @FunctionalInterface
    interface PerSeat {
        ProviderSnapshot ask(Seat seat, Board board) throws InterruptedException;
    }

    /// Asks, and blocks until everyone asked has settled.
    CatalogSnapshot ask(Consumer<CatalogSnapshot> progress, Newcomers newcomers) throws InterruptedException {
        var now = roster.get();
        var seats = seating.of(now, question);
        var first = new ArrayList<>(Seating.switchedOff(now, question));
        seats.forEach(seat -> first.add(seat.shelf().snapshot()));
        var board = new Board(first, progress);
        var work = new ArrayList<>(questions(seats, board));
        if (question.providers().isEmpty()) {
            work.add(() -> meet(now, newcomers, board));
        }
        settle(work);
        return board.snapshot();
    }

    private List<Callable<Void>> questions(List<Seat> seats, Board board) {
        return seats.stream()
                .<Callable<Void>>map(seat -> () -> {
                    var provider = seat.provider();
                    if (roster.get().isOff(provider)) {
                        board.put(roster.get().ended(provider.info()));
                    } else {
                        board.put(seat.lacksKey() ? seat.withoutKey() : asking.ask(seat, board));
                    }
                    return null;
                })
                .toList();
    }

    /// Somebody else may have found them meanwhile: whoever is not in the roster that the round began with is new.
    private Void meet(Roster before, Newcomers newcomers, Board board) throws InterruptedException {
        newcomers.look(question.freshness());
        var now = roster.get();
        Predicate<ProviderInfo> isNew = info -> !before.infos().contains(info);
        Seating.switchedOff(now, question).stream()
                .filter(off -> isNew.test(off.info()))
                .forEach(board::seat);
        var seats = seating.of(now, question).stream()
                .filter(seat -> isNew.test(seat.provider().info()))
                .toList();
        seats.forEach(seat -> board.seat(seat.shelf().snapshot()));
        settle(questions(seats, board));
        return null;
    }

    private void settle(Collection<Callable<Void>> work) throws InterruptedException {
        for (var settled : executor.invokeAll(work)) {
            if (settled.state() == Future.State.FAILED) {
                throw new IllegalStateException("a provider did not settle", settled.exceptionNow());
            }
        }
    }
}
