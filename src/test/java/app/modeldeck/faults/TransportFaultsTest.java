package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.faults.FaultCase.stale;
import static app.modeldeck.faults.FaultyCatalog.GOOD;
import static app.modeldeck.faults.FaultyCatalog.HOST;
import static app.modeldeck.faults.FaultyCatalog.LISTING;
import static app.modeldeck.provider.RawServer.json;
import static app.modeldeck.provider.RawServer.says;
import static app.modeldeck.provider.RawServer.silentAfter;
import static app.modeldeck.provider.RawServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Timing;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import app.modeldeck.secrets.KeyRing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Faults of the way to the provider: what was held stays, and each is told apart from the others.
class TransportFaultsTest implements FaultContract {
    private static final Problem UNREACHABLE = new Problem.Unreachable(HOST);
    private static final Problem CUT = new Problem.BrokenOff(HOST);
    private static final Problem FLOOD = new Problem.TooLarge("the headers of the answer");
    private static final Problem HINTS = new Problem.OnlyAnnounced();
    private static final DeafPort DEAF = DeafPort.open();
    private static final Problem MOVED = new Problem.RedirectRefused();

    static Stream<FaultCase> faults() {
        var limits = JsonClients.quick();
        return Stream.of(
                stale(1, "connection refused", _ -> at(closedPort()), UNREACHABLE, 0),
                stale(
                        2,
                        "a name that nobody knows",
                        _ -> URI.create("http://nope.invalid/v1"),
                        new Problem.NoSuchHost("nope.invalid"),
                        0),
                stale(3, "no answer to a connection", _ -> at(DEAF.port()), new Problem.TimedOut(limits.connect()), 0),
                stale(6, "hangs before the headers", silentAfter(""), new Problem.TimedOut(limits.headers()), 3),
                ready(6, "hangs once", silentAfter("").times(1, LISTING), 2),
                stale(
                        7,
                        "headers, then silence",
                        silentAfter("HTTP/1.1 200 OK\nContent-Length: 99\n\n{"),
                        new Problem.TimedOut(limits.idle()),
                        2),
                stale(8, "trickles", trickle(), new Problem.TimedOut(limits.page()), 2),
                stale(9, "sends less than it said", says("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"a\""), CUT, 3),
                ready(
                        9,
                        "sends less once",
                        says("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"a\"").times(1, LISTING),
                        2),
                stale(10, "ends a body without length", says("HTTP/1.1 200 OK\n\n{\"items\":[{\"id\":\"c\"},"), CUT, 3),
                stale(11, "breaks a chunk", says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n{\"a\""), CUT, 3),
                stale(11, "bad chunk size", says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n{}\n"), CUT, 3),
                stale(11, "ends in the headers", says("HTTP/1.1 200 OK\nConte"), CUT, 3),
                stale(
                        12,
                        "a length that is no number",
                        says("HTTP/1.1 200 OK\nContent-Length: x\n\n{}"),
                        new Problem.NotHttp(HOST),
                        1),
                stale(12, "a length too small", says("HTTP/1.1 200 OK\nContent-Length: 9\n\n" + GOOD), CUT, 3),
                stale(
                        13,
                        "resets in the body",
                        (out, socket) -> {
                            says("HTTP/1.1 200 OK\nContent-Length: 99\n\n{\"a").answer(out, socket);
                            socket.setSoLinger(true, 0);
                        },
                        CUT,
                        3),
                stale(14, "closes without a byte", (_, _) -> {}, UNREACHABLE, 9),
                ready(14, "closes a connection that is used again", LISTING, 1).after(hangingUpOnTheSecond(() -> {})),
                stale(15, "speaks SSH", says("SSH-2.0-OpenSSH_9.2\n\n"), new Problem.NotHttp(HOST), 1),
                stale(
                        16,
                        "a megabyte of headers",
                        says("HTTP/1.1 200 OK\n" + ("X-Pad: " + "x".repeat(8_000) + "\n").repeat(130) + "\n{}"),
                        FLOOD,
                        1),
                stale(16, "nine early hints", says("HTTP/1.1 103 Early Hints\n\n".repeat(9)), HINTS, 1),
                ready(18, "the network is gone for two requests in the middle of a list", resuming(), 4),
                stale(
                        19,
                        "a sign-in page",
                        status(200, "Content-Type: text/html\n", "<html>"),
                        new Problem.NotData(),
                        1),
                stale(
                        19,
                        "a redirect to a sign-in page",
                        status(302, "Location: http://portal.invalid/\n", ""),
                        MOVED,
                        1),
                ready(
                        20,
                        "a name with two addresses, of which the sixth version is dead",
                        server -> URI.create("http://localhost:"
                                + Scene.of(LISTING).set(server).getPort() + "/v1"),
                        1));
    }

    private static URI at(int port) {
        return URI.create("http://" + HOST + ":" + port + "/v1");
    }

    private static int closedPort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    /// Answers the first request, and hangs up when another comes over the same connection.
    private static Behaviour hangingUpOnTheSecond(Runnable second) {
        return (out, socket) -> {
            says("HTTP/1.1 200 OK\nContent-Length: " + GOOD.length() + "\n\n" + GOOD)
                    .answer(out, socket);
            out.flush();
            RawServer.readPath(socket);
            second.run();
        };
    }

    private static Behaviour resuming() {
        Behaviour reset = (_, socket) -> socket.setSoLinger(true, 0);
        return json("{\"items\":[{\"id\":\"a\"}],\"next\":\"/v1/models?p=2\"}")
                .times(1, reset.times(2, json("{\"items\":[{\"id\":\"b\"}]}")));
    }

    private static Behaviour trickle() {
        return (out, socket) -> {
            says("HTTP/1.1 200 OK\nContent-Length: 99999\n\n{").answer(out, socket);
            socket.setSoTimeout(50);
            for (int i = 0; i < 1_000; i++) {
                out.write(' ');
                out.flush();
                try {
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException _) {
                    // the next byte is due
                }
            }
        };
    }

    @Test
    void aConnectionThatIsClosedWhenItIsUsedAgainIsReplacedUnseen() throws Exception {
        var second = new AtomicInteger();
        try (var catalog = FaultyCatalog.quick()) {
            catalog.list(hangingUpOnTheSecond(second::incrementAndGet));
            catalog.list(LISTING);
            assertThat(second).hasValue(1);
            assertThat(catalog.asked()).isEqualTo(1);
        }
    }

    @Test
    void aListIsTakenUpWhereItBroke() throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            catalog.list(LISTING);
            catalog.meet(Scene.of(resuming()));
            assertThat(catalog.paths())
                    .containsExactly("/v1/models", "/v1/models?p=2", "/v1/models?p=2", "/v1/models?p=2");
        }
    }

    @Test
    void aJumpOfTheWallClockMakesNoListYoungerAndCostsARequestAtMost() throws Exception {
        var now = new AtomicReference<>(Catalogs.NOW);
        var nanos = new AtomicLong();
        var provider = FakeProvider.open("fal").pages(List.of("a"));
        var catalog = Catalogs.of(Timing.usual(nanos::get, now::get), KeyRing.empty(), provider);
        catalog.listAll(KeyRing.empty());
        now.updateAndGet(instant -> instant.minus(Duration.ofDays(7_300)));
        catalog.listAll(KeyRing.empty());
        assertThat(provider.lists()).isEqualTo(1);
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        catalog.listAll(KeyRing.empty());
        assertThat(provider.lists()).isEqualTo(2);
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(3_650)));
        catalog.listAll(KeyRing.empty());
        catalog.listAll(KeyRing.empty());
        assertThat(provider.lists()).isEqualTo(3);
    }
}
