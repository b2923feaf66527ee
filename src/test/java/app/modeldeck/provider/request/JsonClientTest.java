package app.modeldeck.provider.request;

import static app.modeldeck.provider.RawServer.json;
import static app.modeldeck.provider.RawServer.says;
import static app.modeldeck.provider.RawServer.silentAfter;
import static app.modeldeck.provider.RawServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the client makes of servers that misbehave, over real sockets.
@Timeout(20)
class JsonClientTest {
    private static final String KEY = "canary-key-for-tests";
    private static final String HOST = "127.0.0.1";

    private static Behaviour latin1(String body) {
        return RawServer.bytes(("HTTP/1.1 200 OK\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Behaviour packed(byte[] plain, int keep) {
        return (out, _) -> {
            var packed = RawServer.gzip(plain);
            var head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ";
            out.write((head + packed.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(packed, 0, Math.min(keep, packed.length));
        };
    }

    static Stream<Arguments> faults() {
        var limits = JsonClients.quick();
        return Stream.of(
                row("closes at once", (_, _) -> {}, new Problem.Unreachable(HOST)),
                row("never answers", silentAfter(""), new Problem.TimedOut(limits.headers())),
                row(
                        "is silent after the headers",
                        silentAfter("HTTP/1.1 200 OK\nContent-Length: 100\n\n{"),
                        new Problem.TimedOut(limits.idle())),
                row(
                        "sends less than it said",
                        says("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"a\""),
                        new Problem.BrokenOff(HOST)),
                row(
                        "ends in the middle without a length",
                        says("HTTP/1.1 200 OK\n\n{\"a\": "),
                        new Problem.BrokenOff(HOST)),
                row("is no web server", says("SSH-2.0-OpenSSH_9.2\n\n"), new Problem.NotHttp(HOST)),
                row("redirects", status(302, "Location: http://other.invalid/\n", ""), new Problem.RedirectRefused()),
                row("400", status(400, "", "{}"), new Problem.Refused(400)),
                row("401", status(401, "", "{}"), new Problem.KeyRejected(401)),
                row(
                        "401 whose body cannot be unpacked",
                        status(401, "Content-Encoding: gzip\n", ""),
                        new Problem.KeyRejected(401)),
                row(
                        "503 in an encoding not asked for",
                        status(503, "Content-Encoding: br\n", "x"),
                        new Problem.ServerFault(503)),
                row("402", status(402, "", "{}"), new Problem.NoCredit()),
                row("403", status(403, "", "{}"), new Problem.KeyNotAllowed()),
                row("404", status(404, "", "{}"), new Problem.Refused(404)),
                row("407", status(407, "Proxy-Authenticate: Basic\n", ""), new Problem.ProxySignIn()),
                row("429", status(429, "", "{}"), new Problem.RateLimited(Optional.empty())),
                row("429 with a wait", status(429, "Retry-After: 30\n", ""), limitedFor(30)),
                row("429 with a wait in the body", status(429, "", "{\"retry_after\":5}"), limitedFor(5)),
                row(
                        "429 with a wait in prose",
                        status(429, "", "{\"detail\":\"Your rate limit resets in ~30s.\"}"),
                        limitedFor(30)),
                row(
                        "429 with a date",
                        status(
                                429,
                                "Date: Mon, 23 Nov 2026 10:00:00 GMT\nRetry-After: Mon, 23 Nov 2026 10:00:09 GMT\n",
                                ""),
                        limitedFor(9)),
                row(
                        "429 with nonsense",
                        status(429, "Retry-After: -5\n", ""),
                        new Problem.RateLimited(Optional.empty())),
                row("429 with centuries", status(429, "Retry-After: 1000000000000\n", ""), limitedFor(3600)),
                row("503", status(503, "Content-Type: text/html\n", "<html>"), new Problem.ServerFault(503)),
                row("511", status(511, "Content-Type: text/html\n", "<html>"), new Problem.NotData()),
                row("204", says("HTTP/1.1 204 No Content\n\n"), new Problem.Refused(204)),
                row("a web page", status(200, "Content-Type: text/html\n", "<html>"), new Problem.NotData()),
                row("a web page that says it is data", json(" <!doctype html>"), new Problem.NotData()),
                row("nothing at all", json(""), new Problem.EmptyAnswer()),
                row("broken JSON", json("{\"a\": nope}"), new Problem.Malformed("the list")),
                row(
                        "text in another encoding",
                        latin1("{\"a\": \"caf\u00e9 (\"}"),
                        new Problem.Malformed("bad text encoding")),
                row(
                        "half a gzip",
                        packed("{\"a\": 1}".repeat(9).getBytes(StandardCharsets.UTF_8), 12),
                        new Problem.BrokenOff(HOST)),
                row(
                        "no gzip at all",
                        status(200, "Content-Encoding: gzip\n", "{\"a\":1}"),
                        new Problem.Malformed("the compression of the answer")),
                row(
                        "an encoding not asked for",
                        status(200, "Content-Encoding: br\n", "{}"),
                        new Problem.Malformed("the compression of the answer")),
                row(
                        "a gzip bomb",
                        packed(" ".repeat(8 << 20).getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE),
                        new Problem.TooLarge("the unpacked size of the answer")),
                row(
                        "too much",
                        json("{\"a\": \"" + "x".repeat(1 << 20) + "\"}"),
                        new Problem.TooLarge("the size of the answer")),
                row("too deep", json("[".repeat(100_000)), new Problem.TooLarge("a part of the answer")),
                row(
                        "a number without end",
                        json("{\"a\": " + "9".repeat(2_000) + "}"),
                        new Problem.TooLarge("a part of the answer")));
    }

    private static Arguments row(String name, Behaviour behaviour, Problem problem) {
        return Arguments.of(name, behaviour, problem);
    }

    private static Problem limitedFor(int seconds) {
        return new Problem.RateLimited(
                Optional.of(Instant.parse("2026-11-23T10:15:30Z").plusSeconds(seconds)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultIsOneProblemWithoutTheKey(String name, Behaviour behaviour, Problem expected) throws Exception {
        try (var server = new RawServer(behaviour)) {
            var e = fail(server.address());
            assertThat(e.problem()).isEqualTo(expected);
            assertThat(everything(e)).doesNotContain(KEY);
        }
    }

    @Test
    void aRefusedConnectionAndAnUnknownHostAreToldApart() throws Exception {
        int free;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = server.getLocalPort();
        }
        assertThat(fail(URI.create("http://" + HOST + ":" + free + "/")).problem())
                .isEqualTo(new Problem.Unreachable(HOST));
        assertThat(fail(URI.create("http://nope.invalid/")).problem())
                .isEqualTo(new Problem.NoSuchHost("nope.invalid"));
    }

    @Test
    void anAskWithAPatienceOfItsOwnIsToldThatItHasPassed() throws Exception {
        var patience = Duration.ofMillis(200);
        try (var server = new RawServer(silentAfter(""))) {
            var ask = new JsonClient.Ask(
                    server.address(), new Auth.None(), Optional.empty(), "the list", Optional.of(patience));
            var deadline = new Deadline(System::nanoTime, Duration.ofMinutes(1));
            var late = catchThrowableOfType(
                    ProviderException.class,
                    () -> JsonClients.quickClient()
                            .get(JsonClients.ERRAND, ask, deadline, (parser, _) -> parser.nextToken()));
            assertThat(late.problem()).isEqualTo(new Problem.TimedOut(patience));
        }
    }

    @Test
    void anInterruptEndsTheCallAndClosesTheConnection() throws Exception {
        var asked = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var server = new RawServer((out, socket) -> {
            asked.countDown();
            silentAfter("").answer(out, socket);
            closed.countDown();
        })) {
            var ended = new AtomicReference<Optional<Exception>>(Optional.empty());
            var address = server.address();
            var caller = Thread.ofVirtual().start(() -> {
                try {
                    get(address, (parser, _) -> parser.nextToken());
                } catch (ProviderException | InterruptedException e) {
                    ended.set(Optional.of(e));
                }
            });
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(Duration.ofSeconds(5));
            assertThat(ended.get()).containsInstanceOf(InterruptedException.class);
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static ProviderException fail(URI address) {
        return catchThrowableOfType(
                ProviderException.class,
                () -> get(address, (parser, _) -> {
                    while (parser.nextToken() != null) {
                        parser.skipChildren();
                    }
                    return true;
                }));
    }

    private static <T> T get(URI address, JsonClient.Reader<T> reader) throws ProviderException, InterruptedException {
        var context = OneAnswer.context(JsonClients.quickClient(), address, Optional.of(KEY));
        var ask = new JsonClient.Ask(address, new Auth.Scheme("Bearer"), context.key(), "the list");
        return JsonClients.quickClient()
                .get(JsonClients.ERRAND, ask, context.requests().deadline(), reader);
    }

    private static String everything(Throwable e) {
        var text = new StringBuilder();
        for (Optional<Throwable> t = Optional.of(e); t.isPresent(); t = t.map(Throwable::getCause)) {
            text.append(t.get()).append('\n');
        }
        return text.toString();
    }
}
