package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.modeldeck.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The lines of the README and of the endpoint's page that ask it run as they stand, one after the other, against
/// the sample catalogue.
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for a shell")
final class ReadmeLinesTest {
    private static final String ADDRESS = "http://127.0.0.1:4848";
    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("src/site/endpoint.md"));

    @TempDir
    private Path folder;

    /// What a line must come to.
    ///
    /// @param part what stands in the line
    /// @param word what stands in the answer
    private record Outcome(String part, int status, String word) {}

    /// In the order of the pages.
    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("search=upscale", 200, "\"provider\":\"fal\""),
            new Outcome("price:<0.05/image", 200, "\"per-image\""),
            new Outcome("/fal/loom/halcyon/dev", 200, "\"parameters\""),
            new Outcome("capabilities=text-to-video", 200, "-to-video"),
            new Outcome("refresh=true", 200, "\"cached\":false"),
            new Outcome("--etag-save", 200, ""),
            new Outcome("--etag-compare", 304, ""),
            new Outcome("/api/providers", 200, "\"state\":\"ready\""),
            new Outcome("openapi.json", 200, "\"3.1."),
            new Outcome("healthz", 200, "\"ok\""));

    private static List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (var page : PAGES) {
            lines.addAll(Files.readAllLines(page));
        }
        lines.removeIf(line -> !line.startsWith("curl "));
        return lines;
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
        assumeTrue(hasCurl(), "there is no curl here, so the lines of the pages were not run");
        var server = new Program(folder)
                .builder(Map.of(), List.of(), "--demo", "serve", "--port", "0")
                .start();
        try {
            var address = server.inputReader().readLine();
            assertThat(address).startsWith("Listening on http://127.0.0.1:").endsWith("/api/models");
            var root = address.substring("Listening on ".length()).replace("/api/models", "");
            var lines = lines();
            assertThat(lines).hasSameSizeAs(OUTCOMES);
            for (int i = 0; i < lines.size(); i++) {
                check(lines.get(i), OUTCOMES.get(i), root);
            }
            assertThat(Files.readString(folder.resolve("models.json"))).startsWith("{\"success\":true,");
        } finally {
            server.destroy();
        }
    }

    private void check(String line, Outcome outcome, String root) throws IOException, InterruptedException {
        assertThat(line).contains(ADDRESS, outcome.part());
        var builder = new ProcessBuilder("sh", "-c", line.replace(ADDRESS, root) + " -w '\n%{http_code}'")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("REPLICATE_API_TOKEN", Rehearsal.KEY);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(line).isTrue();
        assertThat(said).as(line).contains(outcome.word()).endsWith("\n" + outcome.status());
    }
}
