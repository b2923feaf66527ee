package app.modeldeck.catalog;

import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.ProviderException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Lets a few lists at once be asked with keys that came with questions, for each provider: a crowd of keys waits, and
/// the user's own key never does. Safe for several threads.
final class Turns {
    private static final int AT_ONCE = 4;

    private final Map<ProviderId, Semaphore> guests = new ConcurrentHashMap<>();

    /// What asks.
    @FunctionalInterface
    interface Lister {
        Listing list() throws ProviderException, InterruptedException;
    }

    /// Blocks until it is this seat's turn, then asks.
    Listing take(Seat seat, Lister asking) throws ProviderException, InterruptedException {
        if (seat.whose() == Seat.Whose.OWN) {
            return asking.list();
        }
        var turn = guests.computeIfAbsent(seat.provider().info().id(), _ -> new Semaphore(AT_ONCE, true));
        turn.acquire();
        try {
            return asking.list();
        } finally {
            turn.release();
        }
    }
}
