package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is held of one provider as seen with one key. Of two overlapping fetches only the one that was asked for
/// later changes it, whichever begins first.
final class Shelf {
    private final Cooldown cooldown;
    private final Edition edition;
    private ProviderSnapshot snapshot;
    private Optional<Flight> latest = Optional.empty();
    private Optional<Flight> newest = Optional.empty();

    Shelf(ProviderSnapshot first, Cooldown cooldown, Edition edition) {
        snapshot = first;
        this.cooldown = cooldown;
        this.edition = edition;
    }

    /// How long the provider is left in peace after a failure with this key.
    Cooldown cooldown() {
        return cooldown;
    }

    synchronized ProviderSnapshot snapshot() {
        return snapshot;
    }

    /// A fetch begins; earlier ones change nothing from now on.
    synchronized void begin(Flight flight) {
        if (latest.filter(other -> other.isLaterThan(flight)).isEmpty()) {
            latest = Optional.of(flight);
            newest = latest;
        }
    }

    /// The state that a fetch has reached, unless a later one has begun.
    synchronized void place(Flight by, ProviderSnapshot state) {
        if (newest.filter(by::equals).isPresent()) {
            put(state);
        }
    }

    /// The same state with its rows as this makes them.
    synchronized void adjust(UnaryOperator<Model> row) {
        put(snapshot.with(row));
    }

    /// A state made from that one, unless a fetch has moved on since.
    synchronized void replace(ProviderSnapshot from, ProviderSnapshot to) {
        if (snapshot.equals(from)) {
            put(to);
        }
    }

    /// A state that no fetch brought; fetches under way change nothing any more.
    synchronized void place(ProviderSnapshot state) {
        newest = Optional.empty();
        put(state);
    }

    /// What the cache holds, where nothing is known here: rows were dropped while a fetch that stays was brought
    /// on.
    synchronized void adopt(ProviderSnapshot held) {
        if (snapshot.status() instanceof ProviderStatus.Idle) {
            put(held);
        }
    }

    private void put(ProviderSnapshot state) {
        if (!snapshot.equals(state)) {
            snapshot = state;
            edition.moveOn();
        }
    }
}
