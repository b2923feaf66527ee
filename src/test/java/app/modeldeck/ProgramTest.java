package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a process of its own: what it prints, what it loads, how it ends.
@Timeout(60)
class ProgramTest {
    @TempDir
    private Path folder;

    private Program.Run run(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return new Program(folder).run(environment, options, "", arguments);
    }

    @Test
    void listsTheSampleCatalogueWithoutLoadingTheToolkit() throws Exception {
        var run = run(Map.of(), List.of("-Xlog:class+load"), "--demo", "list", "--limit", "2");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("PROVIDER", "app.modeldeck.Main ")
                .doesNotContain(" javafx.", " com.sun.javafx.");
    }

    @Test
    void aFailureAddressAndKeyThatAreCanariesShowUpNowhere() throws Exception {
        var keys = Map.of(
                "REPLICATE_API_TOKEN", "canary-replicate",
                "FAL_KEY", "canary-fal",
                "MODELDECK_REPLICATE_URL", "http://127.0.0.1:1/v1",
                "MODELDECK_FAL_URL", "http://127.0.0.1:1/v1");
        var run = run(keys, List.of("-Djdk.system.logger.level=ALL"), "list", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("All providers failed: ");
        assertThat(run.out() + run.err()).doesNotContain("canary").doesNotContain("Exception");
    }

    @Test
    void anAddressThatWouldCarryKeysOverAnOpenNetworkIsRefused() throws Exception {
        var run = run(Map.of("MODELDECK_FAL_URL", "http://fal.example/v1"), List.of(), "list");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("MODELDECK_FAL_URL must be an https address");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheWindowSaysSoInASentenceAndNamesTheCommand() throws Exception {
        var run = run(Map.of(), List.of(), "--demo");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("no display").contains("modeldeck --demo list");
    }

    @Test
    @FaultRow(
            row = 90,
            fault = "the window is closed while a provider hangs and another is half read",
            expected = "the process ends, and leaves no file behind")
    void theWindowEndsWhileProvidersAreAsked() throws Exception {
        var headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        var run = run(Map.of("MODELDECK_TRIAL", "1"), headless, "--demo", "--chaos", "replicate=timeout,fal=stall");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("first frame at");
        assertThat(folder.resolve("settings")).doesNotExist();
    }

    @Test
    void whatIsWrongWithTheUsersFilesIsSaidAndTheRestWorks() throws Exception {
        var settings = Files.createDirectories(folder.resolve("settings"));
        var providers = Files.createDirectories(settings.resolve("providers"));
        Files.writeString(settings.resolve("settings.json"), "{\"ttlMinutes\": 1}");
        var file = """
                {"slug": "%s", "name": "Acme", "address": "http://127.0.0.1:1/v1", "list": "/models", "entries": "data",
                 "fields": {"id": "id"}}""";
        Files.writeString(providers.resolve("acme.json"), file.formatted("acme"));
        Files.writeString(
                providers.resolve("broken.json"), file.formatted("broken").replace("\"data\"", "7"));
        var run = run(Map.of(), List.of(), "keys", "list");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Acme", "fal.ai");
        assertThat(run.err())
                .containsOnlyOnce("ttlMinutes")
                .contains("these fields hold what they cannot hold, and count as not set: ttlMinutes.")
                .contains("modeldeck: providers/broken.json:1:102: entries must be the path of a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "--demo list",
                "--demo list --json",
                "--demo list --csv",
                "--demo keys list",
                "--demo mcp"
            })
    @EnabledOnOs(OS.LINUX)
    void outputThatCannotBeWrittenIsNoSuccess(String command) throws Exception {
        var in = Files.writeString(folder.resolve("in"), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n");
        var err = folder.resolve("err");
        var process = new Program(folder)
                .builder(Map.of(), List.of(), command.split(" "))
                .redirectInput(in.toFile())
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err).content().endsWith("modeldeck: the output could not be written.\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderThatHasSeenEnoughIsToldNothing() throws Exception {
        var err = folder.resolve("err");
        var process = new Program(folder)
                .builder(Map.of(), List.of(), "--demo", "list", "--json")
                .redirectError(err.toFile())
                .start();
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err).isEmptyFile();
    }
}
