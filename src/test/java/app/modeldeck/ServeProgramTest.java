package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `modeldeck serve` as a process of its own, and how it ends.
@Timeout(60)
final class ServeProgramTest {
    @TempDir
    private Path folder;

    private static URI address(Process process) throws IOException {
        var line = process.inputReader().readLine();
        assertThat(line).startsWith("Listening on http://127.0.0.1:");
        return URI.create(line.substring("Listening on ".length()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there is ended without being asked")
    void askedToEndItFinishesTheAnswerThatHasBegun() throws Exception {
        var process = new Program(folder)
                .builder(Map.of(), List.of(), "--chaos", "fal=slow:1000", "serve", "--port", "0")
                .start();
        try (var http = HttpClient.newHttpClient()) {
            var address = address(process);
            var warm = HttpRequest.newBuilder(address.resolve("/healthz")).build();
            assertThat(http.send(warm, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            var slow = HttpRequest.newBuilder(URI.create(address + "?provider=fal"))
                    .build();
            var answer = http.sendAsync(slow, HttpResponse.BodyHandlers.ofString());
            http.send(warm, HttpResponse.BodyHandlers.ofString());
            process.destroy();
            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there is ended without being asked")
    @FaultRow(
            row = 90,
            fault = "the server is ended while a provider hangs",
            expected = "the process ends, its port is free")
    void askedToEndWhileAProviderHangsItEndsAllTheSame() throws Exception {
        var process = new Program(folder)
                .builder(Map.of(), List.of(), "--chaos", "fal=timeout", "serve", "--port", "0")
                .start();
        try (var http = HttpClient.newHttpClient()) {
            var address = address(process);
            var asked = http.sendAsync(
                    HttpRequest.newBuilder(URI.create(address + "?provider=fal"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var other = HttpRequest.newBuilder(address.resolve("/healthz")).build();
            assertThat(http.send(other, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(asked.handle((answer, failure) -> failure != null || answer.statusCode() == 500)
                            .get())
                    .isTrue();
            new ServerSocket(address.getPort(), 1, InetAddress.ofLiteral("127.0.0.1")).close();
        } finally {
            process.destroyForcibly();
        }
    }
}
