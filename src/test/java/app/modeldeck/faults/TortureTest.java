package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Held;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.RawServer.Behaviour;
import app.modeldeck.wire.ProblemWords;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One crawl of three pages, run again for each moment of its conversation with the server, which fails in that moment:
/// once, or from then on. Whatever fails whenever, it ends, the rows that were held stay, and it is said.
@Timeout(120)
class TortureTest {
    private static final List<String> PAGES = List.of(
            page("\"a\"},{\"id\":\"b\"", "\"/v1/models?p=2\""),
            page("\"c\"},{\"id\":\"d\"", "\"/v1/models?p=3\""),
            page("\"e\"},{\"id\":\"f\"", "null"));
    private static final List<String> ROWS = List.of("a", "b", "c", "d", "e", "f");
    private static final int FEW = 8;

    private static String page(String ids, String next) {
        return "{\"items\":[{\"id\":" + ids + "}],\"next\":" + next + "}";
    }

    /// What a server can do to a connection.
    enum Blow {
        RESET {
            @Override
            void strike(OutputStream out, Socket socket) throws IOException {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        },
        CLOSE {
            @Override
            void strike(OutputStream out, Socket socket) throws IOException {
                socket.close();
            }
        },
        SILENCE {
            @Override
            void strike(OutputStream out, Socket socket) throws IOException {
                out.flush();
                socket.getInputStream().read();
                socket.close();
            }
        },
        GARBAGE {
            @Override
            void strike(OutputStream out, Socket socket) throws IOException {
                out.write(new byte[] {0, -1, 'z', '\r', '\n', 27});
                socket.close();
            }
        };

        abstract void strike(OutputStream out, Socket socket) throws IOException;
    }

    /// How often it does it.
    private enum Times {
        ONCE,
        FROM_THEN_ON
    }

    /// A server that answers in moments, and strikes in one of them.
    ///
    /// @param moment which one: those of the first page come first
    /// @param struck how often it has struck
    private record Script(Blow blow, Times times, int moment, AtomicInteger struck) implements Behaviour {
        /// Before the answer, after its first line, after its headers, in the middle of its body, before its last byte.
        static final int MOMENTS = 5;

        static Script of(Blow blow, Times times, int moment) {
            return new Script(blow, times, moment, new AtomicInteger());
        }

        @Override
        public void answer(OutputStream out, Socket socket) {
            throw new UnsupportedOperationException("it answers a path");
        }

        @Override
        public void answer(String path, OutputStream out, Socket socket) throws IOException {
            int page = path.endsWith("p=2") ? 1 : path.endsWith("p=3") ? 2 : 0;
            var parts = parts(PAGES.get(page));
            for (int i = 0; i < MOMENTS; i++) {
                if (strikes(page * MOMENTS + i)) {
                    blow.strike(out, socket);
                    return;
                }
                out.write(parts.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }

        private static List<String> parts(String body) {
            int half = body.length() / 2;
            int last = body.length() - 1;
            return List.of(
                    "HTTP/1.1 200 OK\r\n",
                    "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n",
                    body.substring(0, half),
                    body.substring(half, last),
                    body.substring(last));
        }

        private boolean strikes(int at) {
            return switch (times) {
                case ONCE -> at == moment && struck.getAndIncrement() == 0;
                case FROM_THEN_ON -> at >= moment;
            };
        }
    }

    private static IntStream moments() {
        return IntStream.range(0, PAGES.size() * Script.MOMENTS);
    }

    /// All of them, and a few where each takes its time: never twice the same moment of an answer in a row.
    private static int[] moments(Blow blow) {
        return moments().filter(at -> blow != Blow.SILENCE || at % 4 == 1).toArray();
    }

    private static List<String> ids(ProviderSnapshot seen) {
        return seen.models().stream().map(Model::id).map(Model.Id::value).toList();
    }

    /// A whole list, and then the same list with that blow in it.
    private static ProviderSnapshot meet(FaultyCatalog catalog, Script script) throws Exception {
        catalog.list(Script.of(Blow.CLOSE, Times.ONCE, Integer.MAX_VALUE));
        var seen = catalog.meet(Scene.of(script));
        assertThat(ids(seen)).as("%s", script).isEqualTo(ROWS);
        assertThat(catalog.states())
                .as("%s", script)
                .allSatisfy(state -> assertThat(ids(state)).isEqualTo(ROWS));
        return seen;
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "CLOSE", "SILENCE"})
    void aBlowInAnyMomentIsMadeGoodByAskingAgain(Blow blow) throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            for (int moment : moments(blow)) {
                var script = Script.of(blow, Times.ONCE, moment);
                assertThat(meet(catalog, script).status()).as("%s", script).isInstanceOf(ProviderStatus.Ready.class);
                assertThat(catalog.asked()).as("%s", script).isGreaterThan(PAGES.size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverFailsFromAnyMomentOnTheRowsStayAndItIsSaid(Blow blow) throws Exception {
        try (var catalog = blow == Blow.SILENCE ? FaultyCatalog.hasty() : FaultyCatalog.quick()) {
            for (int moment : moments(blow)) {
                var script = Script.of(blow, Times.FROM_THEN_ON, moment);
                var seen = meet(catalog, script);
                assertThat(Kept.in(seen)).as("%s", script).isNotEqualTo(Kept.READY);
                assertThat(ProblemWords.of(seen.info(), seen.problem().orElseThrow()))
                        .as("%s", script)
                        .isNotBlank()
                        .doesNotContain("canary");
            }
        }
    }

    @Test
    void afterAllOfItNothingIsHeldThatWasNotBefore() throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            torture(catalog);
            var before = Held.now();
            torture(catalog);
            var after = Held.now();
            assertThat(after.threads()).isLessThan(before.threads() + FEW);
            assertThat(after.sockets()).isLessThan(before.sockets() + FEW);
        }
    }

    private static void torture(FaultyCatalog catalog) throws Exception {
        for (int moment : moments().filter(at -> at % 2 == 0).toArray()) {
            meet(catalog, Script.of(Blow.RESET, Times.FROM_THEN_ON, moment));
            meet(catalog, Script.of(Blow.GARBAGE, Times.ONCE, moment));
        }
    }
}
