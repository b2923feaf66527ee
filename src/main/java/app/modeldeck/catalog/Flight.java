package app.modeldeck.catalog;

import app.modeldeck.model.ProviderSnapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// One fetch under way, shared by all who wait for it. It is the future that the cache holds, so that
/// whoever finds it can board it.
///
/// It ends when its work ends, or when its last passenger has left: then its thread is interrupted and its
/// connections close.
final class Flight extends CompletableFuture<ProviderSnapshot> {
    private final long number;
    private final Set<Passenger> passengers = new HashSet<>();
    private boolean over;
    private Optional<ProviderSnapshot> last = Optional.empty();
    private Future<?> thread = CompletableFuture.completedFuture(null);

    /// @param number greater than that of every fetch that was asked for before
    Flight(long number) {
        this.number = number;
    }

    /// Whether it was asked for after that one.
    boolean isLaterThan(Flight other) {
        return number > other.number;
    }

    /// One who waits.
    ///
    /// @param progress told of every state on the way
    record Passenger(Object identity, Consumer<ProviderSnapshot> progress) {
        static Passenger of(Consumer<ProviderSnapshot> progress) {
            return new Passenger(new Object(), progress);
        }
    }

    /// Begins the work on a thread of its own. The first passenger has boarded before.
    synchronized void depart(ExecutorService executor, Callable<ProviderSnapshot> work) {
        thread = executor.submit(() -> {
            try {
                complete(work.call());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                completeExceptionally(e);
            } catch (Exception | Error e) {
                completeExceptionally(e);
            } finally {
                land();
            }
        });
    }

    private synchronized void land() {
        over = true;
    }

    /// Waits with the others, and is told at once where the fetch stands.
    ///
    /// @return false when it is too late to board
    synchronized boolean board(Passenger passenger) {
        if (over) {
            return false;
        }
        passengers.add(passenger);
        last.ifPresent(passenger.progress());
        return true;
    }

    /// Waits no longer. The last one to leave stops the work.
    synchronized void leave(Passenger passenger) {
        if (passengers.remove(passenger) && passengers.isEmpty() && !isDone()) {
            over = true;
            thread.cancel(true);
            cancel(true);
        }
    }

    /// Stops the work and answers all who wait with that.
    synchronized void end(ProviderSnapshot answer) {
        over = true;
        complete(answer);
        thread.cancel(true);
    }

    /// Tells all who wait where the fetch stands; in the same order to everyone.
    synchronized void announce(ProviderSnapshot state) {
        if (over) {
            return;
        }
        last = Optional.of(state);
        passengers.forEach(p -> p.progress().accept(state));
    }

    /// Blocks until the fetch has ended; an interrupt leaves it.
    ProviderSnapshot await(Passenger passenger) throws InterruptedException, ExecutionException {
        try {
            return get();
        } finally {
            leave(passenger);
        }
    }
}
