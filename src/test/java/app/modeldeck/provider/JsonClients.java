package app.modeldeck.provider;

import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.Route;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.provider.request.RetryPolicy;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/// Clients for tests, over real sockets, with limits short enough for a test.
public final class JsonClients {
    /// What requests of tests are made for.
    public static final Errand ERRAND = new Errand("Acme", Errand.Reason.LIST);

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HASTE = Duration.ofMillis(200);

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

    /// Limits for a server that says nothing, or nothing more: to wait longer for it shows nothing else.
    public static Limits hasty() {
        var quick = quick();
        return new Limits(
                quick.connect(), HASTE, HASTE, HASTE, quick.packedBytes(), quick.unpackedBytes(), quick.ratio());
    }

    /// Repeats at once, and waits for nobody longer than a fifth of a second.
    public static RetryPolicy quickRetries() {
        return new RetryPolicy(10, Duration.ofMillis(4), Duration.ofMillis(16), Duration.ofMillis(200), () -> 0.5);
    }

    /// One for answers that are sure to come, however slow the machine is.
    public static JsonClient calmClient() {
        return with(calm());
    }

    private static Limits calm() {
        var quick = quick();
        return new Limits(
                quick.connect(),
                PATIENCE,
                PATIENCE,
                PATIENCE,
                quick.packedBytes(),
                quick.unpackedBytes(),
                quick.ratio());
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

    /// A way out for tests, with the limits of a test.
    public static Network network() {
        return network(quick(), UnaryOperator.identity());
    }

    /// A client that goes that way, with the limits of a test.
    public static JsonClient over(Network network) {
        return over(network, quick());
    }

    /// The same with the limits of the released program.
    public static JsonClient patient(Network network) {
        return over(network, Limits.usual());
    }

    private static JsonClient client(Limits limits, UnaryOperator<HttpClient.Builder> also) {
        return over(network(limits, also), limits);
    }

    private static Network network(Limits limits, UnaryOperator<HttpClient.Builder> also) {
        var http = also.apply(HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor()))
                .build();
        return new Network(() -> new Route(http, Optional::empty), CLOCK);
    }

    /// A client that goes that way, with these limits.
    public static JsonClient over(Network network, Limits limits) {
        var watchers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        return new JsonClient(network, limits, watchers, CLOCK);
    }
}
