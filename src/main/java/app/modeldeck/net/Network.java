package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.net.URI;
import java.net.http.HttpClient;
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
    private volatile HttpClient http;
    private volatile Switch state = Switch.ON;

    /// Whether requests may be made.
    public enum Switch {
        ON,
        OFF
    }

    /// @param http sends the requests; must not follow redirects
    /// @param clock dates them
    public Network(HttpClient http, InstantSource clock) {
        this.http = unredirected(http);
        this.clock = clock;
    }

    private static HttpClient unredirected(HttpClient http) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("redirects are not followed");
        }
        return http;
    }

    /// Sends requests; another one after [#use].
    public HttpClient http() {
        return http;
    }

    /// From now on requests are sent by that client; those under way end as they began.
    public void use(HttpClient other) {
        http = unredirected(other);
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
