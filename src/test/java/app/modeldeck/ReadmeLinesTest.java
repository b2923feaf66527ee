package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.modeldeck.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The lines of the README that ask the endpoint run as they stand, one after the other, against the sample
/// catalogue.
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for a shell")
final class ReadmeLinesTest {
    private static final String ADDRESS = "http://127.0.0.1:4848";

    @TempDir
    private Path folder;

    /// What a line must come to: the status, and a word of the answer.
    private record Outcome(int status, String word) {}

    /// By a part of the line, in the order of the README.
    private static Map<String, Outcome> outcomes() {
        var all = new LinkedHashMap<String, Outcome>();
        all.put("search=upscale", new Outcome(200, "\"provider\":\"fal\""));
        all.put("capabilities=text-to-video", new Outcome(200, "-to-video"));
        all.put("price:<0.05/image", new Outcome(200, "\"per-image\""));
        all.put("refresh=true", new Outcome(200, "\"cached\":false"));
        all.put("/fal/loom/halcyon/dev", new Outcome(200, "\"parameters\""));
        all.put("--etag-save", new Outcome(200, ""));
        all.put("--etag-compare", new Outcome(304, ""));
        all.put("openapi.json", new Outcome(200, "\"3.1."));
        all.put("healthz", new Outcome(200, "\"ok\""));
        return all;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void everyOneIsAnsweredAsItSays() throws Exception {
        assumeTrue(hasCurl(), "there is no curl here, so the lines of the README were not run");
        var server = new Program(folder)
                .builder(Map.of(), List.of(), "--demo", "serve", "--port", "0")
                .start();
        try {
            var address = server.inputReader().readLine();
            assertThat(address).startsWith("Listening on http://127.0.0.1:").endsWith("/api/models");
            var root = address.substring("Listening on ".length()).replace("/api/models", "");
            var left = new LinkedHashMap<>(outcomes());
            for (var line : lines()) {
                var part = left.keySet().iterator().next();
                assertThat(line).contains(ADDRESS, part);
                check(line.replace(ADDRESS, root), left.remove(part));
            }
            assertThat(left).isEmpty();
            assertThat(Files.readString(folder.resolve("models.json"))).startsWith("{\"success\":true,");
        } finally {
            server.destroy();
        }
    }

    private void check(String line, Outcome outcome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", line + " -w '\n%{http_code}'")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("REPLICATE_API_TOKEN", Rehearsal.KEY);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(line).isTrue();
        assertThat(said).as(line).contains(outcome.word()).endsWith("\n" + outcome.status());
    }
}
