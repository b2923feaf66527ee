package app.modeldeck.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/// Clients for tests, over real sockets, with limits short enough for a test.
public final class JsonClients {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private JsonClients() {}

    /// Limits of a second or less, and of one megabyte.
    public static Limits quick() {
        return new Limits(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                1 << 20,
                2 << 20,
                200);
    }

    /// Repeats at once, and waits for nobody longer than a fifth of a second.
    public static RetryPolicy quickRetries() {
        return new RetryPolicy(10, Duration.ofMillis(4), Duration.ofMillis(16), Duration.ofMillis(200), () -> 0.5);
    }

    public static JsonClient quickClient() {
        return with(quick());
    }

    /// One that trusts the certificates that this trusts, and has patience for a handshake.
    public static JsonClient trusting(SSLContext trust) {
        var quick = quick();
        var patient = new Limits(
                PATIENCE, PATIENCE, quick.idle(), PATIENCE, quick.packedBytes(), quick.unpackedBytes(), quick.ratio());
        return client(patient, builder -> builder.sslContext(trust));
    }

    /// A client with the limits of the released program.
    public static JsonClient usualClient() {
        return with(Limits.usual());
    }

    public static JsonClient with(Limits limits) {
        return client(limits, UnaryOperator.identity());
    }

    private static JsonClient client(Limits limits, UnaryOperator<HttpClient.Builder> also) {
        var http = also.apply(HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor()))
                .build();
        var watchers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        return new JsonClient(http, limits, watchers, InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z")));
    }
}
