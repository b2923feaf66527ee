package app.modeldeck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A session with a real Secret Service, as `src/setup/keyring.sh` starts it, while this is open.
final class KeyringSession implements AutoCloseable {
    private final Process process;
    private final String address;

    private KeyringSession(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Whether this system has what a session needs.
    static boolean isPossible() throws IOException, InterruptedException {
        var probe = "command -v dbus-run-session && command -v gnome-keyring-daemon"
                + " && PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -q libsecret-1.so.0";
        return new ProcessBuilder("sh", "-c", probe)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    static KeyringSession open(Path log) throws IOException {
        var script = Path.of("src/setup/keyring.sh").toAbsolutePath().toString();
        var process = new ProcessBuilder(script, "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; exec cat")
                .redirectError(log.toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new KeyringSession(process, String.valueOf(out.readLine()));
    }

    /// What a program needs to find the service.
    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    /// Locks the keyring, as the desktop's own tool does.
    void lock() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets",
                "org.freedesktop.Secret.Service.Lock",
                "array:objpath:/org/freedesktop/secrets/collection/login");
        builder.environment().putAll(environment());
        int exit = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("the keyring was not locked");
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
