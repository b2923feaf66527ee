package app.modeldeck.provider;

import app.modeldeck.model.Problem;
import app.modeldeck.model.Source;
import app.modeldeck.provider.BoundedStream.TooLargeException;
import app.modeldeck.secrets.Secret;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/// Asks a provider for JSON and reads the answer as a stream. Every way in which that can fail comes out as one
/// [Problem].
///
/// Calls block, on virtual threads; an interrupt ends a call and closes its connection. Redirects are never
/// followed: the JDK would carry a key in a header of its own to another host. Safe for several threads;
/// there is one for the whole program.
public final class JsonClient {
    private static final int OK = 200;
    private static final int ERROR_BODY = 16 * 1024;

    private final HttpClient http;
    private final Limits limits;
    private final JsonFactory json;
    private final ScheduledExecutorService watchers;
    private final InstantSource clock;
    private final StatusProblems statusProblems;

    /// A client with these limits.
    ///
    /// @param http must not follow redirects
    /// @param watchers cuts off bodies that stall; one thread is enough
    /// @param clock dates answers and the ends of rate limits
    public JsonClient(HttpClient http, Limits limits, ScheduledExecutorService watchers, InstantSource clock) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("redirects are not followed");
        }
        this.http = http;
        this.limits = limits;
        this.json = JsonLimits.factory(limits);
        this.watchers = watchers;
        this.clock = clock;
        this.statusProblems = new StatusProblems(clock);
    }

    /// One request.
    ///
    /// @param what what is asked for, in words, for the problem: `the list`
    /// @param key sent in the way of `auth`
    public record Ask(URI address, Auth auth, Optional<Secret> key, Deadline deadline, String what) {}

    /// Reads an answer.
    @FunctionalInterface
    interface Reader<T> {
        /// Reads it from its first token.
        ///
        /// @throws UnknownShapeException when it is JSON, but not what was expected
        /// @throws StatedStatusException when its body states a status that is no success
        T read(JsonParser parser, Arrival arrival) throws IOException, UnknownShapeException, StatedStatusException;
    }

    /// What came before the body.
    ///
    /// @param source what was asked, and when the answer came
    record Arrival(HttpHeaders headers, Source source) {}

    /// Sends a GET request and reads its answer.
    ///
    /// @throws ProviderException for every failure; its problem holds no key and no text of the answer
    <T> T get(Ask ask, Reader<T> reader) throws ProviderException, InterruptedException {
        var response = send(ask);
        try (var body = watched(ask, response.body())) {
            return read(ask, response, body, reader);
        } catch (IOException e) {
            stopIfInterrupted();
            throw new ProviderException(new Problem.Unreachable(host(ask)), e);
        }
    }

    private HttpResponse<InputStream> send(Ask ask) throws ProviderException, InterruptedException {
        var request = HttpRequest.newBuilder(ask.address())
                .timeout(shorter(limits.headers(), ask.deadline()))
                .version(
                        "https".equalsIgnoreCase(ask.address().getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Modeldeck");
        ask.key().ifPresent(key -> ask.auth().apply(request, key));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ProviderException(connectProblem(ask, e), e);
        }
    }

    private Problem connectProblem(Ask ask, IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException _ -> new Problem.TimedOut(limits.connect());
            case HttpTimeoutException _ -> new Problem.TimedOut(limits.headers());
            case SSLException _ -> new Problem.Untrusted(host(ask));
            case ProtocolException _ -> new Problem.NotData();
            default ->
                causes(e).anyMatch(c -> c instanceof UnresolvedAddressException || c instanceof UnknownHostException)
                        ? new Problem.NoSuchHost(host(ask))
                        : new Problem.Unreachable(host(ask));
        };
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, c -> c != null, Throwable::getCause);
    }

    private WatchedStream watched(Ask ask, InputStream body) {
        return new WatchedStream(body, limits.idle(), shorter(limits.page(), ask.deadline()), watchers);
    }

    private <T> T read(Ask ask, HttpResponse<InputStream> response, WatchedStream body, Reader<T> reader)
            throws ProviderException, InterruptedException, IOException {
        try {
            if (response.statusCode() != OK) {
                var problem = statusProblems.of(response.statusCode(), response.headers(), beginning(response, body));
                throw new ProviderException(problem);
            }
            var data = Unpacking.of(response.headers(), body, limits);
            try (var parser = json.createParser(WebPages.refuse(response.headers(), data))) {
                return reader.read(parser, new Arrival(response.headers(), source(ask)));
            }
        } catch (StatedStatusException e) {
            throw new ProviderException(statusProblems.of(e.status(), response.headers(), ""), e);
        } catch (UnknownShapeException e) {
            throw new ProviderException(new Problem.Malformed(ask.what()), e);
        } catch (IOException e) {
            stopIfInterrupted();
            var problem = body.cutOffAfter().<Problem>map(Problem.TimedOut::new).orElseGet(() -> bodyProblem(ask, e));
            throw new ProviderException(problem, e);
        }
    }

    private Source source(Ask ask) {
        return new Source("GET " + ask.address().getPath(), clock.instant());
    }

    /// What an answer that is no success begins with; nothing where it cannot be read, for the status says
    /// enough.
    private String beginning(HttpResponse<InputStream> response, WatchedStream body) {
        try {
            var data = Unpacking.of(response.headers(), body, limits);
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

    private static Problem bodyProblem(Ask ask, IOException e) {
        return switch (e) {
            case TooLargeException large -> large.problem();
            case WebPages.WebPageException _ -> new Problem.NotData();
            case StreamConstraintsException _ -> new Problem.TooLarge("a part of the answer");
            case JsonEOFException _ -> new Problem.Unreachable(host(ask));
            case JsonProcessingException _, CharConversionException _, ZipException _ ->
                new Problem.Malformed(ask.what());
            default -> new Problem.Unreachable(host(ask));
        };
    }

    private static Duration shorter(Duration limit, Deadline deadline) {
        var left = deadline.remaining();
        var soonest = Duration.ofMillis(1);
        return left.compareTo(limit) < 0 ? (left.compareTo(soonest) < 0 ? soonest : left) : limit;
    }

    private static String host(Ask ask) {
        return ask.address().getHost();
    }
}
