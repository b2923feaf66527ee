package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.partial;
import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.faults.FaultCase.stale;
import static app.modeldeck.faults.FaultyCatalog.GOOD;
import static app.modeldeck.faults.FaultyCatalog.HOST;
import static app.modeldeck.provider.RawServer.body;
import static app.modeldeck.provider.RawServer.bytes;
import static app.modeldeck.provider.RawServer.gzip;
import static app.modeldeck.provider.RawServer.json;
import static app.modeldeck.provider.RawServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers whose body is not what it should be.
class BodyFaultsTest implements FaultContract {
    private static final Problem CUT = new Problem.BrokenOff(HOST);
    private static final Problem ODD = new Problem.Malformed("the list");
    private static final Problem ENCODING = new Problem.Malformed("bad text encoding");
    private static final Problem PACKING = new Problem.Malformed("the compression of the answer");

    static Stream<FaultCase> faults() throws IOException {
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
                ready(41, "data that says it is a web page", status(200, "Content-Type: text/html\n", GOOD), 1),
                stale(40, "nothing at all", json(""), new Problem.EmptyAnswer(), 2),
                stale(
                        40,
                        "nothing at all, said to be compressed",
                        body(new byte[0], "Content-Encoding: gzip\n"),
                        new Problem.EmptyAnswer(),
                        2),
                stale(41, "a web page that says it is data", json(" <!doctype html>"), new Problem.NotData(), 1),
                stale(41, "a web page behind a byte order mark", json("\uFEFF <html>"), new Problem.NotData(), 1),
                stale(43, "a list that is none", json("{\"items\":{}}"), ODD, 1),
                stale(43, "no list", json("{\"data\":[]}"), ODD, 1),
                stale(
                        43,
                        "an error and an empty list",
                        json("{\"error\":{\"code\":7},\"items\":[]}"),
                        new Problem.ErrorAnswer(),
                        1),
                stale(43, "an error and no list", json("{\"error\":\"quota\"}"), new Problem.ErrorAnswer(), 1),
                stale(
                        43,
                        "errors and an empty list",
                        json("{\"errors\":[{\"code\":7}],\"error\":null,\"items\":[]}"),
                        new Problem.ErrorAnswer(),
                        1),
                stale(
                        43,
                        "no success and an empty list",
                        json("{\"success\":false,\"items\":[]}"),
                        new Problem.ErrorAnswer(),
                        1),
                ready(
                        43,
                        "no error beside a list",
                        json("{\"error\":{},\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"),
                        1),
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
                        ENCODING,
                        1),
                stale(58, "a slash in two bytes", odd("\u00C0\u00AF"), ENCODING, 1),
                stale(58, "a slash in three bytes", odd("\u00E0\u0080\u00AF"), ENCODING, 1),
                stale(58, "a slash in four bytes", odd("\u00F0\u0080\u0080\u00AF"), ENCODING, 1),
                stale(58, "a letter beyond the last", odd("\u00F4\u0090\u0080\u0080"), ENCODING, 1),
                ready(57, "a byte order mark", json("\uFEFF" + GOOD), 1),
                ready(57, "UTF-16", body(GOOD.getBytes(StandardCharsets.UTF_16), ""), 1),
                partial(
                        44,
                        "more than a tenth unreadable",
                        json("{\"items\":[{\"id\":\"a\"},null,5]}"),
                        new Problem.Unreadable(2, 3),
                        1)));
        for (var shape : List.of("null", "[]", "\"x\"", "5", "true")) {
            rows.add(stale(42, "the answer " + shape, json(shape), ODD, 1));
        }
        return rows.stream();
    }

    /// A list whose first id has these bytes in it.
    private static Behaviour odd(String bytes) {
        return body(
                ("{\"items\":[{\"id\":\"x" + bytes + "y\"},{\"id\":\"b\"}]}").getBytes(StandardCharsets.ISO_8859_1),
                "");
    }

    static Stream<FaultCase> huge() {
        return Stream.of(
                ready(
                        53,
                        "thirty megabytes in a field that is not read",
                        around("{\"items\":[{\"id\":\"a\",\"log\":\"", "\"},{\"id\":\"b\"}]}"),
                        1),
                ready(
                        53,
                        "thirty megabytes in a description",
                        around("{\"items\":[{\"id\":\"a\",\"about\":\"", "\"},{\"id\":\"b\"}]}"),
                        1),
                partial(
                        53,
                        "thirty megabytes in an id",
                        around("{\"items\":[{\"id\":\"", "\"},{\"id\":\"b\"}]}"),
                        new Problem.Unreadable(1, 2),
                        1));
    }

    /// Thirty megabytes between these.
    private static Behaviour around(String before, String after) {
        return (out, _) -> {
            out.write(("HTTP/1.1 200 OK\r\n\r\n" + before).getBytes(StandardCharsets.UTF_8));
            var megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 30; i++) {
                out.write(megabyte);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("huge")
    void aHugeTextCostsAtMostItsEntry(FaultCase fault) throws Exception {
        try (var catalog = new FaultyCatalog(JsonClients.usualClient(), JsonClients.quickRetries())) {
            fault.check(catalog);
            assertThat(catalog.refresh().models())
                    .allSatisfy(
                            model -> assertThat(model.description().orElse("")).hasSizeLessThanOrEqualTo(8_192));
        }
    }
}
