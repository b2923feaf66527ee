import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Gives libraries that are no modules by themselves the description of one, in a copy, since jlink takes nothing else:
/// jdeps reads it off what their classes use and which services they offer. As before, others may look into them, and what
/// they could use besides and is not there is left out.
final class NamedModules {
    private static final Pattern OFFER = Pattern.compile("provides\\s+([\\w.]+)\\s+with[^;]+;");

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
        var command = List.of(
                MakeImage.tool("jdeps"),
                "--ignore-missing-deps",
                "--multi-release",
                "base",
                "--module-path",
                copy.toString(),
                "--generate-module-info",
                work.toString());
        MakeImage.run(Stream.concat(command.stream(), nameless.stream().map(Path::toString)).toArray(String[]::new));
        for (var jar : nameless) {
            describe(jar, work, copy);
        }
    }

    private static void describe(Path jar, Path work, Path copy) throws IOException, InterruptedException {
        var name = ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
        var folder = work.resolve(name);
        var description = folder.resolve("module-info.java");
        Files.writeString(description, opened(generated(folder), service -> isThere(service, copy)));
        var classes = folder.resolve("classes");
        MakeImage.run(
                MakeImage.tool("javac"),
                "-Xlint:-requires-transitive-automatic",
                "--module-path",
                copy.toString(),
                "--patch-module",
                name + "=" + jar,
                "-d",
                classes.toString(),
                description.toString());
        MakeImage.run(
                MakeImage.tool("jar"), "--update", "--file", jar.toString(), "-C", classes.toString(), "module-info.class");
    }

    private static String generated(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(file -> file.endsWith("module-info.java")).findFirst().orElseThrow());
        }
    }

    private static String opened(String description, Predicate<String> isThere) {
        return OFFER.matcher(description)
                .replaceAll(offer -> isThere.test(offer.group(1)) ? Matcher.quoteReplacement(offer.group()) : "")
                .replaceFirst("(?m)^module ", "open module ");
    }

    /// Whether the type of a service is in Java or in one of the libraries.
    private static boolean isThere(String service, Path libraries) {
        var entry = service.replace('.', '/') + ".class";
        try {
            for (var jar : MakeImage.files(libraries, ".*\\.jar")) {
                try (var content = new ZipFile(jar.toFile())) {
                    if (content.getEntry(entry) != null) {
                        return true;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ClassLoader.getSystemResource(entry) != null;
    }
}
