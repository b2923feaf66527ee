package app.modeldeck;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the program as a process of its own.
///
/// @param folder where its settings are and what it wrote
record Program(Path folder) {
    /// What a run left behind.
    record Run(int exit, String out, String err) {
        String all() {
            return out + err;
        }
    }

    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(environment, List.of(), "", arguments);
    }

    /// @param options of Java
    /// @param input what standard input holds
    Run run(Map<String, String> environment, List<String> options, String input, String... arguments)
            throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var in = Files.writeString(folder.resolve("in"), input);
        var process = builder(environment, options, arguments)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the program did not end");
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    ProcessBuilder builder(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A run is over before the better compiler would pay.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("--module-path", modulePath()));
        command.addAll(List.of("--enable-native-access=app.modeldeck"));
        command.addAll(options);
        command.addAll(List.of("--module", "app.modeldeck/app.modeldeck.Main"));
        command.addAll(List.of(arguments));
        var variables = new HashMap<>(
                Map.of("MODELDECK_CONFIG_DIR", folder.resolve("settings").toString()));
        variables.putAll(environment);
        var builder = new ProcessBuilder(command);
        // The session of the person who runs the tests is none of their business.
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
        builder.environment().putAll(variables);
        return builder;
    }

    /// What ships, and nothing of what tests need besides.
    static String modulePath() throws IOException {
        var libraries = Files.readString(Path.of("target/ships.txt")).strip();
        return Path.of("target/classes").toAbsolutePath() + File.pathSeparator + libraries;
    }
}
