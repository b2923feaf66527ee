package app.modeldeck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Other running copies of the program, each of which does what a class of the tests says.
public final class Copies {
    private Copies() {}

    /// The command that runs that class, which has a `main`.
    public static List<String> command(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--patch-module",
                "app.modeldeck=" + Path.of("target/test-classes").toAbsolutePath(),
                "--module",
                "app.modeldeck/" + main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Runs it.
    public static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
