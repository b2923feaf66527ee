package app.modeldeck;

import static app.modeldeck.provider.RawServer.body;
import static app.modeldeck.provider.RawServer.bytes;
import static app.modeldeck.provider.RawServer.gzip;
import static app.modeldeck.provider.RawServer.json;
import static app.modeldeck.provider.RawServer.says;
import static app.modeldeck.provider.RawServer.silentAfter;
import static app.modeldeck.provider.RawServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.Auth;
import app.modeldeck.provider.Envelope;
import app.modeldeck.provider.Fields;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Paging;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import app.modeldeck.provider.Reading;
import app.modeldeck.provider.RestProvider;
import app.modeldeck.provider.RestSpec;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must not break a provider's list, one row for each way in which its server can misbehave: the rows that were
/// held stay, the problem is told apart from the others, its words are plain, and the key is nowhere in them.
///
/// The numbers are those of the list of faults that the project was built against. `target/fault-matrix.md` has the
/// table as it was seen.
@Timeout(60)
class FaultMatrixTest {
    private static final String KEY = "canary-key-for-tests";
    private static final String HOST = "127.0.0.1";
    private static final String GOOD = "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"next\":null}";
    private static final ConcurrentLinkedQueue<String> SEEN = new ConcurrentLinkedQueue<>();

    /// What becomes of the rows that were held.
    enum Kept {
        /// They are shown with their age.
        STALE,
        /// What was read lies over them.
        PARTIAL,
        /// The answer was whole after all.
        READY
    }

    /// One way to misbehave.
    ///
    /// @param problem what is said; empty where nothing is
    /// @param most how many requests it may cost
    record Fault(int row, String name, Behaviour server, Kept kept, Optional<Problem> problem, int most) {
        @Override
        public String toString() {
            return row + " " + name;
        }
    }

    private static Fault stale(int row, String name, Behaviour server, Problem problem, int most) {
        return new Fault(row, name, server, Kept.STALE, Optional.of(problem), most);
    }

    private static Fault ready(int row, String name, Behaviour server, int most) {
        return new Fault(row, name, server, Kept.READY, Optional.empty(), most);
    }

    private static Fault partial(int row, String name, Behaviour server, Problem problem, int most) {
        return new Fault(row, name, server, Kept.PARTIAL, Optional.of(problem), most);
    }

    private static final Problem CUT = new Problem.Unreachable(HOST);
    private static final Problem ODD = new Problem.Malformed("the list");
    private static final Problem PACKING = new Problem.Malformed("the compression of the answer");
    private static final Problem MOVED = new Problem.RedirectRefused();

    static Stream<Fault> transport() {
        var limits = JsonClients.quick();
        return Stream.of(
                stale(6, "hangs before the headers", silentAfter(""), new Problem.TimedOut(limits.headers()), 3),
                ready(6, "hangs once", silentAfter("").times(1, json(GOOD)), 2),
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
                        says("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"a\"").times(1, json(GOOD)),
                        2),
                stale(10, "ends a body without length", says("HTTP/1.1 200 OK\n\n{\"items\":[{\"id\":\"c\"},"), CUT, 3),
                stale(11, "breaks a chunk", says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n{\"a\""), CUT, 3),
                stale(11, "bad chunk size", says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n{}\n"), CUT, 3),
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
                stale(14, "closes without a byte", (_, _) -> {}, CUT, 9),
                stale(15, "speaks SSH", says("SSH-2.0-OpenSSH_9.2\n\n"), new Problem.NotHttp(HOST), 1),
                stale(
                        16,
                        "a megabyte of headers",
                        says("HTTP/1.1 200 OK\n" + "X-A: b".repeat(1) + "\n"
                                + ("X-Pad: " + "x".repeat(8_000) + "\n").repeat(130) + "\n{}"),
                        new Problem.TooLarge("the headers of the answer"),
                        1),
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
                        1));
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

    static Stream<Fault> statuses() {
        return Stream.of(
                stale(
                        5,
                        "407 of a proxy",
                        status(407, "Proxy-Authenticate: Basic\n", ""),
                        new Problem.ProxySignIn(),
                        1),
                ready(
                        21,
                        "307 on the same host",
                        status(307, "Location: /v1/models?moved=1\n", "").times(1, json(GOOD)),
                        2),
                partial(
                        39,
                        "500 on the second page",
                        json("{\"items\":[{\"id\":\"c\"}],\"next\":\"/v1/models?p=2\"}")
                                .times(1, status(500, "", "")),
                        new Problem.ServerFault(500),
                        4),
                stale(22, "301 to another host", status(301, "Location: http://other.invalid/v1\n", ""), MOVED, 1),
                stale(23, "to another scheme", status(307, "Location: ftp://127.0.0.1/v1\n", ""), MOVED, 1),
                stale(
                        24,
                        "redirects in a circle",
                        (out, socket) ->
                                status(302, "Location: /v1/models\n", "").answer(out, socket),
                        new Problem.TooManyRedirects(),
                        4),
                stale(25, "to a file", status(302, "Location: file:///etc/passwd\n", ""), MOVED, 1),
                stale(26, "400", status(400, "", "{}"), new Problem.Refused(400), 1),
                stale(27, "401", status(401, "", "{}"), new Problem.KeyRejected(401), 1),
                stale(28, "402", status(402, "", "{}"), new Problem.NoCredit(), 1),
                stale(29, "403", status(403, "", "{}"), new Problem.KeyNotAllowed(), 1),
                stale(30, "404", status(404, "", "{}"), new Problem.Refused(404), 1),
                stale(30, "410", status(410, "", "{}"), new Problem.Refused(410), 1),
                stale(31, "408", status(408, "", ""), new Problem.Refused(408), 3),
                ready(31, "425 once", status(425, "", "").times(1, json(GOOD)), 2),
                stale(32, "409", status(409, "", "{}"), new Problem.Refused(409), 1),
                stale(32, "422", status(422, "", "{}"), new Problem.Refused(422), 1),
                stale(
                        34,
                        "429 until a date that has passed",
                        status(429, "Retry-After: Mon, 23 Nov 2020 10:00:00 GMT\n", ""),
                        new Problem.RateLimited(Optional.empty()),
                        3),
                stale(
                        35,
                        "429 for an hour",
                        status(429, "Retry-After: 3600\n", ""),
                        new Problem.RateLimited(Optional.of(Catalogs.NOW.plusSeconds(3_600))),
                        1),
                stale(
                        35,
                        "429 with nonsense",
                        status(429, "Retry-After: abc\n", ""),
                        new Problem.RateLimited(Optional.empty()),
                        3),
                stale(
                        36,
                        "429 with a wait in the body",
                        status(429, "", "{\"retry_after\":30}"),
                        new Problem.RateLimited(Optional.of(Catalogs.NOW.plusSeconds(30))),
                        1),
                ready(36, "429 once without a wait", status(429, "", "").times(1, json(GOOD)), 2),
                stale(
                        37,
                        "502 with a web page",
                        status(502, "Content-Type: text/html\n", "<html>"),
                        new Problem.ServerFault(502),
                        3),
                ready(37, "503 twice", status(503, "", "").times(2, json(GOOD)), 3),
                stale(38, "204", says("HTTP/1.1 204 No Content\n\n"), new Problem.Refused(204), 1),
                stale(38, "206", status(206, "", "{}"), new Problem.Refused(206), 1),
                stale(38, "304", says("HTTP/1.1 304 Not Modified\n\n"), new Problem.Refused(304), 1));
    }

    static Stream<Fault> bodies() throws IOException {
        var bomb = gzip(" ".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
        var half = Arrays.copyOf(gzip(GOOD.getBytes(StandardCharsets.UTF_8)), 20);
        var rows = new ArrayList<>(List.of(
                ready(
                        45,
                        "fields of the wrong type",
                        json("{\"items\":[{\"id\":\"a\",\"name\":{}},"
                                + "{\"id\":\"b\",\"name\":5,\"runs\":1e400,\"tags\":\"x\"}]}"),
                        1),
                ready(
                        47,
                        "an entry without an id among twenty",
                        json("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"},{}"
                                + IntStream.range(0, 17)
                                        .mapToObj(n -> ",{\"id\":\"c" + n + "\"}")
                                        .collect(Collectors.joining())
                                + "]}"),
                        1),
                ready(
                        48,
                        "ten thousand unknown fields",
                        json("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\""
                                + IntStream.range(0, 10_000)
                                        .mapToObj(n -> ",\"f" + n + "\":1")
                                        .collect(Collectors.joining())
                                + "}]}"),
                        1),
                ready(55, "a key twice", json("{\"items\":[{\"id\":\"x\",\"id\":\"a\"},{\"id\":\"b\"}]}"), 1),
                ready(
                        59,
                        "half a character in an unread name",
                        json("{\"items\":[{\"id\":\"a\",\"name\":\"\\ud83d\"},{\"id\":\"b\"}]}"),
                        1),
                ready(63, "an id twice", json("{\"items\":[{\"id\":\"a\"},{\"id\":\"a\"},{\"id\":\"b\"}]}"), 1),
                stale(40, "nothing at all", json(""), new Problem.EmptyAnswer(), 2),
                stale(41, "a web page that says it is data", json(" <!doctype html>"), new Problem.NotData(), 1),
                stale(43, "a list that is none", json("{\"items\":{}}"), ODD, 1),
                stale(43, "no list", json("{\"data\":[]}"), ODD, 1),
                ready(
                        46,
                        "unknown fields and a big one in between",
                        json("{\"x\":{\"y\":[1]},\"items\":[{\"id\":\"a\",\"log\":\"" + "x".repeat(90_000)
                                + "\"},{\"id\":\"b\",\"name\":{}}]}"),
                        1),
                stale(
                        49,
                        "too much",
                        json("{\"items\":[\"" + "x".repeat(1 << 20) + "\"]}"),
                        new Problem.TooLarge("the size of the answer"),
                        1),
                stale(
                        50,
                        "a gzip bomb",
                        body(bomb, "Content-Encoding: gzip\n"),
                        new Problem.TooLarge("the unpacked size of the answer"),
                        1),
                stale(
                        51,
                        "no gzip at all",
                        body(GOOD.getBytes(StandardCharsets.UTF_8), "Content-Encoding: gzip\n"),
                        PACKING,
                        1),
                stale(51, "half a gzip", body(half, "Content-Encoding: gzip\n"), CUT, 3),
                stale(51, "an encoding not asked for", body(new byte[9], "Content-Encoding: br\n"), PACKING, 1),
                stale(52, "too deep", json("[".repeat(100_000)), ODD, 1),
                stale(
                        52,
                        "too deep inside",
                        json("{\"x\":" + "[".repeat(100_000)),
                        new Problem.TooLarge("a part of the answer"),
                        1),
                stale(
                        54,
                        "a number without end",
                        json("{\"items\":[{\"id\":\"a\",\"x\":" + "9".repeat(2_000) + "}]}"),
                        new Problem.TooLarge("a part of the answer"),
                        1),
                stale(56, "something behind it", json(GOOD + " {}"), ODD, 1),
                stale(
                        58,
                        "another encoding",
                        bytes("HTTP/1.1 200 OK\r\n\r\n{\"items\":[{\"id\":\"caf\u00e9 (\"}]}"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                        new Problem.Malformed("bad text encoding"),
                        1),
                ready(57, "a byte order mark", json("\uFEFF" + GOOD), 1),
                ready(57, "UTF-16", body(GOOD.getBytes(StandardCharsets.UTF_16), ""), 1),
                partial(
                        44,
                        "more than a tenth unreadable",
                        json("{\"items\":[{\"id\":\"a\"},null,5]}"),
                        new Problem.Unreadable(2, 3),
                        1),
                partial(
                        64,
                        "leads back to itself",
                        json("{\"items\":[{\"id\":\"a\"}],\"next\":\"/v1/models\"}"),
                        new Problem.EndlessList(),
                        1)));
        for (var other : List.of(
                "http://other.invalid/v1/models?p=2",
                "//evil.invalid/v1/x",
                "https://127.0.0.1/v1/x",
                "http://user@127.0.0.1/v1/x",
                "http://10.0.0.1/v1/x",
                "file:///v1/x")) {
            rows.add(partial(
                    66,
                    "next page at " + other,
                    json("{\"items\":[{\"id\":\"a\"}],\"next\":\"" + other + "\"}"),
                    new Problem.ForeignLink(),
                    1));
        }
        for (var shape : List.of("null", "[]", "\"x\"", "5", "true")) {
            rows.add(stale(42, "the answer " + shape, json(shape), ODD, 1));
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"transport", "statuses", "bodies"})
    void keepsTheRowsAndTellsWhatHappened(Fault fault) throws Exception {
        try (var server = new RawServer(json(GOOD))) {
            var catalog = Catalogs.at(server.address(), keys(), new Listed());
            assertThat(refresh(catalog).status()).isInstanceOf(ProviderStatus.Ready.class);
            server.become(fault.server());
            var seen = refresh(catalog);
            note(fault, seen);
            assertThat(seen.problem()).isEqualTo(fault.problem());
            assertThat(seen.models().stream().map(Model::name)).contains("a", "b");
            assertThat(kept(seen)).isEqualTo(fault.kept());
            assertThat(server.asked()).isBetween(1, fault.most());
            fault.problem().ifPresent(FaultMatrixTest::isSaidInPlainWords);
        }
    }

    private static ProviderSnapshot refresh(Catalog catalog) throws InterruptedException {
        return catalog.load(Question.all(Freshness.REFRESH), _ -> {})
                .providers()
                .getFirst();
    }

    private static Kept kept(ProviderSnapshot seen) {
        return switch (seen.status()) {
            case ProviderStatus.Stale _ -> Kept.STALE;
            case ProviderStatus.Partial _ -> Kept.PARTIAL;
            case ProviderStatus.Ready _ -> Kept.READY;
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.Loading _, ProviderStatus.NeedsKey _ ->
                throw new AssertionError(seen.status());
            case ProviderStatus.NotRunning _, ProviderStatus.Failed _ -> throw new AssertionError(seen.status());
        };
    }

    private static void isSaidInPlainWords(Problem problem) {
        var sentence = new ProblemWords(Words.in(Locale.US)).sentence("Acme", problem, Catalogs.NOW);
        assertThat(sentence).contains("Acme").endsWith(".").doesNotContain(KEY, "Exception", "{", "<");
        assertThat(problem.toString()).doesNotContain(KEY);
    }

    private static void note(Fault fault, ProviderSnapshot seen) {
        SEEN.add("| %d | %s | %s | %s |"
                .formatted(fault.row(), fault.name(), text(fault.problem()), text(seen.problem())));
    }

    private static String text(Optional<Problem> problem) {
        return problem.map(Problem::toString).orElse("whole");
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        var lines = new ArrayList<>(List.of("| row | fault | expected | seen |", "|---|---|---|---|"));
        SEEN.stream().sorted().forEach(lines::add);
        Files.write(Path.of("target/fault-matrix.md"), lines);
    }

    private static SessionKeys keys() throws Exception {
        var keys = new SessionKeys();
        keys.put(Listed.INFO.id(), Secret.of(KEY));
        return keys;
    }

    /// A provider that is nothing but data.
    private static final class Listed implements RestProvider {
        static final ProviderInfo INFO = new ProviderInfo(
                new ProviderId("acme"), "Acme", KeyUse.REQUIRED, Optional.empty(), List.of(), Set.of());

        @Override
        public ProviderInfo info() {
            return INFO;
        }

        @Override
        public URI address() {
            return URI.create("https://api.acme.example/v1");
        }

        @Override
        public RestSpec listing() {
            return RestSpec.of(
                    "/models",
                    new Auth.Scheme("Bearer"),
                    Envelope.list("items").paged(new Paging.NextLink("next")),
                    Reading.of(INFO.id(), Fields.identifiedBy("id")));
        }
    }
}
