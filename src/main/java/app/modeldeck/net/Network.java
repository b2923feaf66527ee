package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The only way out of the program. Whoever makes a request begins it here, so that it is written down, and fails
/// where the person has switched the network off. There is one for each catalogue. Safe for several threads.
public final class Network {
    private final InstantSource clock;
    private final Journal journal = new Journal();
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private Supplier<Route> way;
    private volatile Switch state = Switch.ON;

    /// Whether requests may be made.
    public enum Switch {
        ON,
        OFF
    }

    /// @param way how requests leave at first; made when the first one does
    /// @param clock dates them
    public Network(Supplier<Route> way, InstantSource clock) {
        this.way = way;
        this.clock = clock;
    }

    /// How requests leave now. Blocks for a moment while the first of a way is made.
    public synchronized Route route() {
        var made = way.get();
        way = () -> made;
        return made;
    }

    /// From now on requests leave that way; those under way end as they began.
    public synchronized void use(Supplier<Route> other) {
        way = other;
    }

    /// What was asked so far.
    public Journal journal() {
        return journal;
    }

    /// Whether requests may be made.
    public Switch state() {
        return state;
    }

    /// Lets requests be made, or ends all that are under way and lets none be made. May block for a moment.
    public void turn(Switch to) {
        state = to;
        if (to == Switch.OFF) {
            List.copyOf(running).forEach(Exchange::stop);
        }
    }

    /// Begins a request; the caller closes it when it is over.
    ///
    /// @param address of which scheme, query and fragment are not written down
    /// @throws OfflineException when the person has switched the network off; that is written down too
    public Exchange begin(Errand errand, URI address) throws OfflineException {
        var at = clock.instant();
        var target = Sent.Target.of(address);
        var exchange = journal.add(number -> new Exchange(number, at, errand, target, running::remove));
        running.add(exchange);
        if (state == Switch.OFF) {
            exchange.failed(new Problem.Offline());
            exchange.close();
            throw new OfflineException();
        }
        return exchange;
    }
}
