package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Copies;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.files.DocumentStore;
import app.modeldeck.model.ProviderId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The settings file with several copies of the program, one that is killed and one whose disk is full.
@Timeout(120)
class SettingsCopiesTest {
    @TempDir
    private Path folder;

    private List<String> command(String name, int changes) {
        return Copies.command(Scribe.class, folder.toString(), name, String.valueOf(changes));
    }

    private DocumentStore.Opened<Settings> open() {
        return SettingsStore.open(Optional.of(folder), Clock.systemUTC());
    }

    @Test
    @FaultRow(row = 81, fault = "two copies write settings", expected = "neither loses a change of the other")
    void twoProcessesLoseNoneOfEachOthersChanges() throws Exception {
        var one = Copies.start(command("a", 40));
        var other = Copies.start(command("b", 40));
        assertThat(one.getInputStream().readAllBytes()).containsOnly('+').hasSize(40);
        assertThat(other.getInputStream().readAllBytes()).containsOnly('+').hasSize(40);
        var expected = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> Stream.of(new ProviderId("a" + i), new ProviderId("b" + i)))
                .toList();
        assertThat(open().store().current().endpoints())
                .extracting(Endpoint::id)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @RepeatedTest(3)
    void aProcessThatIsKilledLeavesTheOldFileOrTheNewOne() throws Exception {
        var process = Copies.start(command("a", 0));
        assertThat(process.getInputStream().readNBytes(150)).containsOnly('+');
        process.destroyForcibly().waitFor();
        var opened = open();
        assertThat(opened.trouble()).isEmpty();
        assertThat(opened.store().current().endpoints()).hasSize(100);
        assertThat(opened.store().change(held -> held.withTtl(7))).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("settings.json", "settings.lock");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is that of a Unix shell")
    @FaultRow(row = 80, fault = "the disk is full", expected = "what was written before stays")
    void aFullDiskLosesNothingThatWasWritten() throws Exception {
        open().store().change(held -> held.withTtl(7));
        var before = Files.readString(folder.resolve("settings.json"));
        // No file may grow beyond nothing, as on a disk that is full.
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
        command.addAll(command("a", 3));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.getInputStream().readAllBytes()).containsOnly('-').hasSize(3);
        assertThat(Files.readString(folder.resolve("settings.json"))).isEqualTo(before);
        assertThat(open().trouble()).isEmpty();
    }
}
