package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import app.modeldeck.model.Source;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Exchange;
import app.modeldeck.net.Network;
import app.modeldeck.net.NoAnswer;
import app.modeldeck.net.OfflineException;
import app.modeldeck.secrets.Secret;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/// Asks a provider for JSON and reads the answer as a stream. Every way in which that can fail comes out as one
/// [Problem].
///
/// Calls block, on virtual threads; an interrupt ends a call and closes its connection. The JDK would carry a key
/// in a header of its own to another host, so redirects are followed by hand: three at most, on the same host.
/// Safe for several threads; there is one for the whole program.
public final class JsonClient {
    private static final int OK = 200;
    private static final int MOST_REDIRECTS = 3;
    private static final int ERROR_BODY = 16 * 1024;

    private final Network network;
    private final Limits limits;
    private final JsonFactory json;
    private final ScheduledExecutorService watchers;
    private final InstantSource clock;
    private final StatusProblems statusProblems;

    /// A client with these limits.
    ///
    /// @param network the way out, where requests are written down and can be stopped
    /// @param watchers cuts off bodies that stall; one thread is enough
    /// @param clock dates answers and the ends of rate limits
    public JsonClient(Network network, Limits limits, ScheduledExecutorService watchers, InstantSource clock) {
        this.network = network;
        this.limits = limits;
        this.json = JsonLimits.factory(limits);
        this.watchers = watchers;
        this.clock = clock;
        this.statusProblems = new StatusProblems(clock);
    }

    /// One request.
    ///
    /// @param key sent in the way of `auth`
    /// @param what what is asked for, in words, for the problem: `the list`
    /// @param patience how long an answer may take to begin, where that is longer than usual
    public record Ask(URI address, Auth auth, Optional<Secret> key, String what, Optional<Duration> patience) {
        /// With the usual patience.
        public Ask(URI address, Auth auth, Optional<Secret> key, String what) {
            this(address, auth, key, what, Optional.empty());
        }

        Ask at(URI other) {
            return new Ask(other, auth, key, what, patience);
        }

        String host() {
            return address.getHost();
        }
    }

    /// Reads an answer.
    @FunctionalInterface
    public interface Reader<T> {
        /// Reads it from its first token.
        ///
        /// @throws UnknownShapeException when it is JSON, but not what was expected
        /// @throws StatedStatusException when its body states a status that is no success
        T read(JsonParser parser, Arrival arrival) throws IOException, UnknownShapeException, StatedStatusException;

        /// What an answer with another status says, where the words of whoever answers are known; empty leaves
        /// it to the status.
        ///
        /// @param beginning the beginning of its body
        default Optional<T> refusal(int status, String beginning) {
            return Optional.empty();
        }
    }

    /// What came before the body.
    ///
    /// @param source what was asked, and when the answer came
    public record Arrival(HttpHeaders headers, Source source) {}

    /// Sends a GET request and reads its answer.
    ///
    /// @param errand whom it asks, and for what
    /// @throws ProviderException for every failure; its problem holds no key and no text of the answer
    <T> T get(Errand errand, Ask ask, Deadline deadline, Reader<T> reader)
            throws ProviderException, InterruptedException {
        var at = ask;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            try (var exchange = network.begin(errand, at.address())) {
                var reply = reply(exchange, at, deadline, reader);
                if (reply instanceof Reply.Read<T>(T value)) {
                    return value;
                }
                at = at.at(((Reply.Elsewhere<T>) reply).next());
            } catch (OfflineException e) {
                throw new ProviderException(new Problem.Offline(), e);
            }
        }
        throw new ProviderException(new Problem.TooManyRedirects());
    }

    /// What one request brings.
    private sealed interface Reply<T> {
        /// What was asked for.
        record Read<T>(T value) implements Reply<T> {}

        /// A redirect that may be followed.
        record Elsewhere<T>(URI next) implements Reply<T> {}
    }

    private <T> Reply<T> reply(Exchange exchange, Ask ask, Deadline deadline, Reader<T> reader)
            throws ProviderException, InterruptedException {
        try {
            return reply(ask, send(exchange, ask, deadline), exchange, deadline, reader);
        } catch (ProviderException e) {
            var failure = exchange.isStopped() ? new ProviderException(new Problem.Offline(), e) : e;
            exchange.failed(failure.problem());
            throw failure;
        } catch (InterruptedException e) {
            exchange.failed(new Problem.Stopped());
            throw e;
        }
    }

    /// One to another host, port or scheme gets no request, and so no key.
    private <T> Reply<T> reply(
            Ask ask, HttpResponse<InputStream> answer, Exchange exchange, Deadline deadline, Reader<T> reader)
            throws ProviderException, InterruptedException {
        exchange.answered(answer.statusCode());
        try (var body = watched(deadline, exchange.body(body(answer)))) {
            var next = Redirects.next(ask.address(), answer);
            return next.isPresent()
                    ? new Reply.Elsewhere<>(next.get())
                    : new Reply.Read<>(read(ask, answer, body, reader));
        } catch (IOException e) {
            stopIfInterrupted();
            throw new ProviderException(new Problem.BrokenOff(ask.host()), Repeat.TWICE, e);
        }
    }

    /// The JDK gives no body at all with the refusal of a proxy to make a tunnel.
    private static InputStream body(HttpResponse<InputStream> answer) {
        return Optional.ofNullable(answer.body()).orElseGet(InputStream::nullInputStream);
    }

    private HttpResponse<InputStream> send(Exchange exchange, Ask ask, Deadline deadline)
            throws ProviderException, InterruptedException {
        var patience = ask.patience().orElse(limits.headers());
        var request = HttpRequest.newBuilder(ask.address())
                .timeout(shorter(patience, deadline))
                .version(
                        "https".equalsIgnoreCase(ask.address().getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Modeldeck");
        ask.key().ifPresent(key -> ask.auth().apply(request, key));
        try {
            return network.route().send(ask.address(), request, exchange);
        } catch (IOException e) {
            throw Failures.connecting(new NoAnswer(ask.host(), limits.connect(), patience), e);
        }
    }

    private WatchedStream watched(Deadline deadline, InputStream body) {
        return new WatchedStream(body, limits.idle(), shorter(limits.page(), deadline), watchers);
    }

    private <T> T read(Ask ask, HttpResponse<InputStream> answer, WatchedStream body, Reader<T> reader)
            throws ProviderException, InterruptedException, IOException {
        try {
            if (answer.statusCode() != OK) {
                return refusal(answer, beginning(answer, body), reader);
            }
            var data = WebPages.refuse(answer.headers(), Unpacking.of(answer.headers(), body, limits));
            try (var parser = json.createParser(new Utf8Stream(data))) {
                return reader.read(parser, new Arrival(answer.headers(), source(ask)));
            }
        } catch (StatedStatusException e) {
            throw statusProblems.of(e.status(), answer.headers(), "");
        } catch (UnknownShapeException e) {
            throw new ProviderException(new Problem.Malformed(ask.what()), e);
        } catch (IOException e) {
            stopIfInterrupted();
            throw body.cutOffAfter()
                    .map(limit -> new ProviderException(new Problem.TimedOut(limit), Repeat.ONCE, e))
                    .orElseGet(() -> Failures.reading(ask.host(), ask.what(), e));
        }
    }

    private <T> T refusal(HttpResponse<InputStream> answer, String beginning, Reader<T> reader)
            throws ProviderException {
        var told = reader.refusal(answer.statusCode(), beginning);
        if (told.isEmpty()) {
            throw statusProblems.of(answer.statusCode(), answer.headers(), beginning);
        }
        return told.get();
    }

    private Source source(Ask ask) {
        return new Source("GET " + ask.address().getPath(), clock.instant());
    }

    /// What an answer that is no success begins with; nothing where it cannot be read, for the status says
    /// enough.
    private String beginning(HttpResponse<InputStream> answer, WatchedStream body) {
        try {
            var data = Unpacking.of(answer.headers(), body, limits);
            return new String(data.readNBytes(ERROR_BODY), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /// The JDK tells a reader who is interrupted with an I/O failure.
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static Duration shorter(Duration limit, Deadline deadline) {
        var left = deadline.remaining();
        var soonest = Duration.ofMillis(1);
        return left.compareTo(limit) < 0 ? (left.compareTo(soonest) < 0 ? soonest : left) : limit;
    }
}
