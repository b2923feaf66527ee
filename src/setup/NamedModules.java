import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Gives libraries that are no modules by themselves the description of one, in a copy, since jlink takes nothing else:
/// jdeps reads it off what their classes use and which services they offer.
final class NamedModules {
    private NamedModules() {}

    /// Copies a folder of libraries; in the copy all of them are modules.
    static void make(Path libraries, Path copy, Path work) throws IOException, InterruptedException {
        Files.createDirectories(copy);
        for (var jar : MakeImage.files(libraries, ".*\\.jar")) {
            Files.copy(jar, copy.resolve(jar.getFileName()));
        }
        var nameless = MakeImage.files(copy, ".*\\.jar").stream()
                .filter(jar -> ModuleFinder.of(jar).findAll().stream()
                        .anyMatch(module -> module.descriptor().isAutomatic() && !MakeImage.isEmpty(module)))
                .toList();
        if (nameless.isEmpty()) {
            return;
        }
        MakeImage.run(Stream.concat(
                        Stream.of(MakeImage.tool("jdeps"), "--generate-module-info", work.toString()),
                        nameless.stream().map(Path::toString))
                .toArray(String[]::new));
        for (var jar : nameless) {
            describe(jar, work, copy);
        }
    }

    private static void describe(Path jar, Path work, Path copy) throws IOException, InterruptedException {
        var name = ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
        var classes = work.resolve(name).resolve("classes");
        MakeImage.run(
                MakeImage.tool("javac"),
                "-Xlint:-requires-transitive-automatic",
                "--module-path",
                copy.toString(),
                "--patch-module",
                name + "=" + jar,
                "-d",
                classes.toString(),
                work.resolve(name).resolve("module-info.java").toString());
        MakeImage.run(
                MakeImage.tool("jar"), "--update", "--file", jar.toString(), "-C", classes.toString(), "module-info.class");
    }
}
