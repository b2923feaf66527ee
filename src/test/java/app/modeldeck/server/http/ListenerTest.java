package app.modeldeck.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections that behave and connections that do not, over real sockets.
@Timeout(60)
final class ListenerTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int MOST = 200;
    private static final String NOW = "GET /now HTTP/1.1\r\n\r\n";

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Echo echo = new Echo();
    private final List<Socket> open = new ArrayList<>();
    private Listener listener;

    @BeforeEach
    void start() throws IOException {
        var soon = Duration.ofMillis(300);
        var limits = new EndpointLimits(soon, soon, soon, MOST, 8_192);
        var around = new Surroundings(
                workers,
                Thread.ofPlatform().daemon().factory(),
                Clock.fixed(Instant.parse("2026-12-03T04:05:06Z"), ZoneOffset.UTC),
                System::nanoTime);
        listener = Listener.bind(LOOPBACK, 0, limits, around);
        listener.serve(echo);
    }

    @AfterEach
    void stop() throws IOException {
        echo.gate.countDown();
        for (var socket : open) {
            socket.close();
        }
        listener.close();
        workers.shutdownNow();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(LOOPBACK, listener.address().getPort());
        socket.setSoTimeout(20_000);
        open.add(socket);
        return socket;
    }

    private Socket send(String text) throws IOException {
        var socket = connect();
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /// Everything until the server ends the connection.
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static String some(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private static String answer(String body, String further) {
        return "HTTP/1.1 200 -\r\nContent-Length: " + body.length() + "\r\nDate: Thu, 03 Dec 2026 04:05:06 GMT\r\n"
                + further + "\r\n" + body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"close, TE", "TE, close", "keep-alive,Close", "keep-alive\r\nConnection: CLOSE"})
    void aConnectionEndsWhereCloseIsOneOfItsOptions(String options) throws IOException {
        assertThat(rest(send("GET /now HTTP/1.1\r\nConnection: " + options + "\r\n\r\n" + NOW)))
                .isEqualTo(answer("/now", "Connection: close\r\n"));
    }

    @Test
    void requestsThatComeTogetherAreAnsweredInTheirOrder() throws IOException {
        echo.gate.countDown();
        var socket =
                send(NOW + "GET /later HTTP/1.1\r\n\r\n" + NOW + "GET /last HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(rest(socket))
                .isEqualTo(answer("/now", "")
                        + answer("/later", "")
                        + answer("/now", "")
                        + answer("/last", "Connection: close\r\n"));
    }

    @Test
    void aRequestMayComeByteByByte() throws IOException {
        var socket = connect();
        for (int i = 0; i < NOW.length(); i++) {
            write(socket, NOW.substring(i, i + 1));
        }
        assertThat(some(socket, answer("/now", "").length())).isEqualTo(answer("/now", ""));
    }

    @Test
    void aClientThatHasSaidAllIsStillAnswered() throws IOException {
        echo.gate.countDown();
        var socket = send("GET /later HTTP/1.1\r\n\r\n");
        socket.shutdownOutput();
        assertThat(rest(socket)).isEqualTo(answer("/later", ""));
    }

    @Test
    void anAnswerToHttp10IsTheLast() throws IOException {
        assertThat(rest(send("GET /now HTTP/1.0\r\n\r\n"))).isEqualTo(answer("/now", "Connection: close\r\n"));
    }

    @Test
    void aBodyIsRefusedAndNotReadAsARequest() throws IOException {
        for (var method : List.of("GET", "POST")) {
            var smuggled = "GET /now HTTP/1.1\r\n\r\n";
            var head = method + " /x HTTP/1.1\r\nContent-Length: " + smuggled.length() + "\r\n\r\n";
            assertThat(rest(send(head + smuggled)))
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith("HAS_BODY")
                    .doesNotContain("/now");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedAlsoWhenFarMoreComes() throws IOException {
        var flood = "GET /now HTTP/1.1\r\nX: " + "a".repeat(500_000) + "\r\n\r\n";
        assertThat(rest(send(flood))).startsWith("HTTP/1.1 400 ").endsWith("HEADERS_TOO_LONG");
        assertThat(rest(send("GET /" + "a".repeat(500_000))))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("LINE_TOO_LONG");
    }

    @Test
    @FaultRow(row = 101, fault = "half a request, and then nothing", expected = "the connection is closed in time")
    void aHeadThatDoesNotEndAndAConnectionThatRestsAreClosed() throws IOException {
        var silent = connect();
        var half = send("GET /now HTTP/1.1\r\nX: ");
        var resting = send(NOW);
        assertThat(rest(silent)).isEmpty();
        assertThat(rest(half)).isEmpty();
        assertThat(rest(resting)).isEqualTo(answer("/now", ""));
    }

    @Test
    @FaultRow(
            row = 101,
            fault = "a client that takes nothing of a large answer",
            expected = "it is cut off, others are answered meanwhile")
    void aClientThatTakesNothingIsCutOff() throws IOException {
        var socket = connect();
        write(socket, "GET /large HTTP/1.1\r\n\r\n");
        for (int rests = 0; rests < 3; rests++) {
            assertThat(rest(send(NOW))).isEqualTo(answer("/now", ""));
        }
        assertThat(received(socket)).isLessThan(Echo.LARGE);
    }

    private static long received(Socket socket) throws IOException {
        long bytes = 0;
        var buffer = new byte[65_536];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                bytes += n;
            }
        } catch (SocketException _) {
            return bytes;
        }
        return bytes;
    }

    @Test
    void aLargeAnswerComesWhole() throws IOException {
        var socket = send("GET /large HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(received(socket)).isGreaterThan(Echo.LARGE);
    }

    @Test
    void moreConnectionsThanAllowedCostThoseThatRestedLongest() throws Exception {
        var waiting = send("GET /later HTTP/1.1\r\nConnection: close\r\n\r\n");
        echo.arrived.await();
        for (int i = 0; i < MOST * 3; i++) {
            connect();
        }
        assertThat(some(send(NOW), answer("/now", "").length())).isEqualTo(answer("/now", ""));
        echo.gate.countDown();
        assertThat(rest(waiting)).isEqualTo(answer("/later", "Connection: close\r\n"));
    }

    @Test
    void aBugEndsItsConnectionAndNoOther() throws IOException {
        assertThat(rest(send("GET /throw HTTP/1.1\r\n\r\n"))).isEmpty();
        assertThat(some(send(NOW), answer("/now", "").length())).isEqualTo(answer("/now", ""));
    }

    @Test
    void stoppingAnswersWhatHasBegunAndTakesNothingNew() throws Exception {
        var begun = send("GET /later HTTP/1.1\r\n\r\n");
        var resting = send(NOW);
        some(resting, answer("/now", "").length());
        echo.arrived.await();
        var stopping = Thread.ofVirtual().start(() -> listener.close());
        assertThat(rest(resting)).isEmpty();
        assertThat(refusesConnections()).isTrue();
        echo.gate.countDown();
        assertThat(rest(begun)).isEqualTo(answer("/later", "Connection: close\r\n"));
        assertThat(stopping.join(Duration.ofSeconds(1))).isTrue();
    }

    private boolean refusesConnections() throws IOException {
        try (var _ = new Socket(LOOPBACK, listener.address().getPort())) {
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }
}
