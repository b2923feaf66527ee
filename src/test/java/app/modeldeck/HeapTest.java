package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No live object of the running program holds a key when its request is done and its connection closed.
@Timeout(120)
class HeapTest {
    /// Put together while the test runs, so that it is no constant of any class.
    private static final String KEY = String.join("-", "canary", "in", "memory", Long.toString(System.nanoTime(), 36));

    /// The client keeps a connection for the next request, with the last one in it, for 30 seconds; here for one.
    private static final String SHORT_LIVED = "-Djdk.httpclient.keepalive.timeout=1";

    @TempDir
    private Path folder;

    @Test
    @FaultRow(row = 83, fault = "the heap after a request", expected = "no live object holds the key")
    void aKeyOfARequestIsInNoLiveObjectAfterIt() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var rehearsal = Rehearsal.start(executor, Chaos.none(), Clock.systemUTC());
                var http = HttpClient.newHttpClient()) {
            var environment = new HashMap<String, String>();
            rehearsal
                    .providers()
                    .forEach(provider -> environment.put(
                            "MODELDECK_" + provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL",
                            rehearsal.address(provider).toString()));
            var process = new Program(folder)
                    .builder(environment, List.of(SHORT_LIVED), "serve", "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                var address = listening(process);
                assertThat(ask(http, address, KEY)).contains("\"replicate\"");
                // The server reads the next request of a connection into the same memory.
                assertThat(ask(http, address, "x".repeat(KEY.length()))).contains("\"replicate\"");
                assertThat(Stream.generate(() -> liveObjects(process)).limit(30).anyMatch(HeapTest::isWithoutKey))
                        .as("a heap without the key")
                        .isTrue();
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    /// The heap itself is never part of a message.
    private static boolean isWithoutKey(String heap) {
        return heap.contains("ReplicateProvider") && !heap.contains(KEY);
    }

    private static URI listening(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(out.readLine().substring("Listening on ".length()));
    }

    private static String ask(HttpClient http, URI address, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "?provider=replicate&refresh=true"))
                .header("X-Replicate-Key", key)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String liveObjects(Process process) {
        try {
            return dump(process, Files.createTempDirectory(folder, "dump").resolve("live.hprof"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the heap was not dumped", e);
        }
    }

    private static String dump(Process process, Path dump) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var dumping = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.heap_dump", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(dumping.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var heap = Files.readString(dump, StandardCharsets.ISO_8859_1);
        Files.delete(dump);
        return heap;
    }
}
