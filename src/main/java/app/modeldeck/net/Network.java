package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The only way out of the program. Whoever makes a request begins it here, so that it is written down, and fails
/// where the person has switched the network off. There is one for each catalogue. Safe for several threads.
public final class Network {
    private final InstantSource clock;
    private final Journal journal = new Journal();
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile Route route;
    private volatile Switch state = Switch.ON;

    /// Whether requests may be made.
    public enum Switch {
        ON,
        OFF
    }

    /// @param route how requests leave at first
    /// @param clock dates them
    public Network(Route route, InstantSource clock) {
        this.route = route;
        this.clock = clock;
    }

    /// How requests leave now.
    public Route route() {
        return route;
    }

    /// From now on requests leave that way; those under way end as they began.
    public void use(Route other) {
        route = other;
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
