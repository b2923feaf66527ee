package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program with a real keyring, with one that never answers and with none.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is that of a Linux")
@Timeout(120)
class KeyringTest {
    private static final String KEY = "canary-stored-1234";

    @TempDir
    private Path folder;

    private Program.Run keys(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of("keys"), Stream.of(arguments)).toArray(String[]::new);
        return new Program(folder).run(environment, List.of(), input, all);
    }

    private KeyringSession open() throws IOException, InterruptedException {
        assumeThat(KeyringSession.isPossible())
                .as("skipped: gnome-keyring, D-Bus or libsecret is missing; src/setup/linux.sh installs them")
                .isTrue();
        return KeyringSession.open(folder.resolve("session.log"));
    }

    @Test
    void aKeyIsKeptInTheRealKeyringFoundByTheNextRunAndRemoved() throws Exception {
        try (var session = open()) {
            var set = keys(session.environment(), " Bearer " + KEY + "\n", "set", "fal");
            assertThat(set).isEqualTo(new Program.Run(0, "fal.ai: the key is kept in GNOME Keyring.\n", ""));
            var listed = keys(session.environment(), "", "list");
            assertThat(listed.out()).contains("fal.ai        in GNOME Keyring", "Replicate     needed");
            assertThat(listed.all()).doesNotContain(KEY);
            assertThat(keys(session.environment(), "", "remove", "fal"))
                    .isEqualTo(new Program.Run(0, "fal.ai: the key is removed.\n", ""));
            assertThat(keys(session.environment(), "", "remove", "fal"))
                    .isEqualTo(new Program.Run(1, "", "modeldeck: fal.ai: no key was kept.\n"));
        }
        assertThat(everyByteWritten()).doesNotContain(KEY);
    }

    @Test
    void aLockedKeyringIsNotMistakenForOneWithoutAKey() throws Exception {
        try (var session = open()) {
            keys(session.environment(), KEY, "set", "replicate");
            session.lock();
            assertThat(keys(session.environment(), "", "list").out())
                    .contains("Replicate     unknown: the keychain is locked", "fal.ai        none");
            var listed = new Program(folder).run(session.environment(), "list", "--provider", "replicate");
            assertThat(listed.exit()).isEqualTo(1);
            assertThat(listed.err()).contains("the keychain is locked").doesNotContain("key needed");
            var refused = keys(session.environment(), KEY, "set", "replicate");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualTo("modeldeck: Replicate: the key was not kept: access to the keychain was denied;"
                            + " set REPLICATE_API_TOKEN or REPLICATE_API_KEY in the environment instead.\n");
        }
    }

    @Test
    void aBusThatNeverAnswersIsGivenUpInTime() throws Exception {
        assumeThat(KeyringSession.isPossible())
                .as("skipped: libsecret is missing; src/setup/linux.sh installs it")
                .isTrue();
        var socket = Files.createTempDirectory("bus").resolve("bus");
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            var bus = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
            assertThat(keys(bus, "", "list").out())
                    .contains("Replicate     unknown: the keychain did not answer in time");
        } finally {
            Files.delete(socket);
            Files.delete(socket.getParent());
        }
    }

    @Test
    void withoutAKeyringTheKeyIsNotKeptAndTheVariableIsNamed() throws Exception {
        var set = keys(Map.of(), KEY, "set", "fal");
        assertThat(set)
                .isEqualTo(new Program.Run(
                        1,
                        "",
                        "modeldeck: fal.ai: the key was not kept: no keychain answers on this system;"
                                + " set FAL_KEY or FAL_API_KEY in the environment instead.\n"));
        assertThat(everyByteWritten()).doesNotContain(KEY);
    }

    private String everyByteWritten() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("in"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
