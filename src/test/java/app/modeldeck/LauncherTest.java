package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script in a program folder of its own, with a Java that only prints what it was started with.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a Unix shell")
class LauncherTest {
    private static final Path SOURCES = Path.of("src/main/launcher");
    private static final String MAIN = "app.modeldeck/app.modeldeck.Main";

    @TempDir
    private Path folder;

    private Path home;
    private Path java;

    @BeforeEach
    void layProgramFolder() throws IOException {
        home = folder.toRealPath().resolve("a program");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("launcher"));
        Files.copy(SOURCES.resolve("modeldeck"), home.resolve("bin/modeldeck"));
        Files.copy(SOURCES.resolve("find-java.sh"), home.resolve("launcher/find-java.sh"));
        java = java("some java", "25.0.3");
    }

    @Test
    void passesEveryArgumentAsItIs() throws Exception {
        String[] arguments = {"", "two words", "@file", "*", "$HOME", "\"'", "back\\slash", "--", "--module", "é日本"};

        var started = start(home.resolve("bin/modeldeck"), arguments);

        assertThat(started).isEqualTo(expected(List.of(), arguments));
    }

    @Test
    void findsItsFolderThroughLinks() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), home.resolve("bin/modeldeck"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

        assertThat(start(second, "x")).isEqualTo(expected(List.of(), "x"));
    }

    @Test
    void startsShortCommandsWithTheFastCompilerAlone() throws Exception {
        var started = start(home.resolve("bin/modeldeck"), "--demo", "list");

        assertThat(started)
                .isEqualTo(expected(
                        List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4"), "--demo", "list"));
    }

    /// Where one is closed, the first file that Java opens would be taken for it.
    @Test
    void startsJavaWithEveryStreamOpenWhateverIsClosed() throws Exception {
        Files.writeString(
                java.resolve("bin/java"),
                "#!/bin/sh\nfor stream in 0 1 2; do\n"
                        + "true 3<&$stream && printf '%s ' $stream >>'" + folder.resolve("open")
                        + "'\ndone\n");
        var script = home.resolve("bin/modeldeck").toString();
        var builder = new ProcessBuilder("sh", "-c", "sh \"$0\" keys list <&- >&- 2>&-", script);
        builder.environment().put("JAVA_HOME", java.toString());

        assertThat(output(builder)).isEmpty();

        assertThat(folder.resolve("open")).hasContent("0 1 2 ");
    }

    @Test
    void letsNothingPassForWrittenWhereTheOutputIsClosed() throws Exception {
        Files.writeString(
                java.resolve("bin/java"),
                "#!/bin/sh\nif { echo result; } 2>/dev/null; then echo written >&2; else echo lost >&2; fi\n");
        var script = home.resolve("bin/modeldeck").toString();
        var builder = new ProcessBuilder("sh", "-c", "sh \"$0\" keys list >&-", script);
        builder.environment().put("JAVA_HOME", java.toString());

        assertThat(output(builder)).containsExactly("lost");
    }

    /// Without its cache of classes Java runs as well, and says so.
    @Test
    void keepsTheWordsOfJavaItselfOutOfTheResults() throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + SOURCES.resolve("java.options"),
                "-XX:AOTCache=" + folder.resolve("nowhere.aot"),
                "-version");
        var builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile());
        builder.redirectOutput(folder.resolve("results").toFile()).start().waitFor();

        assertThat(folder.resolve("results")).isEmptyFile();
        assertThat(folder.resolve("errors")).content().contains("AOT cache");
    }

    @Test
    void prefersTheJavaOnThePathToAnOlderOneInJavaHome() throws Exception {
        Path older = java("older java", "17.0.15");

        var builder = program(home.resolve("bin/modeldeck"));
        builder.environment().put("JAVA_HOME", older.toString());
        builder.environment().merge("PATH", java.resolve("bin").toString(), (path, bin) -> bin + ":" + path);

        assertThat(output(builder)).isEqualTo(expected(List.of()));
    }

    @Test
    void imageIsStartedWithTheOptionsOfTheProgram() throws IOException {
        assertThat(options(Path.of("jpackage.cfg"), "--java-options "))
                .startsWith("-XX:AOTCache=$APPDIR/modeldeck.aot")
                .filteredOn(option -> !option.contains("AOTCache"))
                .isEqualTo(options(SOURCES.resolve("java.options"), ""));
    }

    @Test
    void prefersTheJavaAndTheClassCacheOfTheImage() throws Exception {
        Path own = java("own java", "25.0.3");
        Files.createDirectories(home.resolve("lib/runtime/bin"));
        Files.copy(own.resolve("bin/java"), home.resolve("lib/runtime/bin/java"), StandardCopyOption.COPY_ATTRIBUTES);

        var started = start(home.resolve("bin/modeldeck"), "show", "a b");

        var app = home.resolve("lib/app");
        assertThat(started.subList(1, started.size()))
                .containsExactly(
                        "[@" + app.resolve("java.options") + "]",
                        "[-XX:TieredStopAtLevel=1]",
                        "[-XX:CompileThresholdScaling=4]",
                        "[-XX:AOTCache=" + app.resolve("modeldeck.aot") + "]",
                        "[--module]",
                        "[" + MAIN + "]",
                        "[show]",
                        "[a b]");
    }

    /// The image gives each of them its description on the way; another one is looked at first.
    @Test
    void onlyTheseLibrariesAreNoModulesByThemselves() throws IOException {
        var folders = Stream.of(Program.modulePath().split(File.pathSeparator))
                .map(Path::of)
                .toArray(Path[]::new);

        var linked = Configuration.empty()
                .resolve(
                        ModuleFinder.compose(ModuleFinder.of(folders), ModuleFinder.ofSystem()),
                        ModuleFinder.of(),
                        List.of("app.modeldeck"));

        assertThat(linked.modules())
                .extracting(ResolvedModule::reference)
                .extracting(ModuleReference::descriptor)
                .filteredOn(ModuleDescriptor::isAutomatic)
                .extracting(ModuleDescriptor::name)
                .filteredOn(name -> !name.endsWith("Empty"))
                .containsExactlyInAnyOrder(
                        "com.twelvemonkeys.common.image",
                        "com.twelvemonkeys.common.io",
                        "com.twelvemonkeys.common.lang",
                        "com.twelvemonkeys.imageio.core",
                        "com.twelvemonkeys.imageio.metadata",
                        "com.twelvemonkeys.imageio.webp",
                        "io.modelcontextprotocol.sdk.mcp.core",
                        "io.modelcontextprotocol.sdk.mcp.json.jackson2",
                        "org.reactivestreams",
                        "reactor.core");
        assertThat(linked.modules()).extracting(ResolvedModule::name).contains("javafx.graphics", "app.modeldeck");
    }

    private List<String> start(Path script, String... arguments) throws IOException, InterruptedException {
        var builder = program(script, arguments);
        builder.environment().put("JAVA_HOME", java.toString());
        return output(builder);
    }

    private ProcessBuilder program(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private List<String> output(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readAllLines(output);
    }

    private List<String> expected(List<String> compiler, String... arguments) {
        var beforeMain = Stream.of("--module-path", home.resolve("lib").toString(), "--module", MAIN);
        return Stream.of(
                        Stream.of(java.toString(), "@" + home.resolve("launcher/java.options")),
                        compiler.stream(),
                        beforeMain,
                        Stream.of(arguments))
                .flatMap(part -> part)
                .map(argument -> "[" + argument + "]")
                .toList();
    }

    private Path java(String name, String version) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(place.resolve("bin"));
        Files.writeString(place.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path program = place.resolve("bin/java");
        Files.writeString(
                program, "#!/bin/sh\nfor argument in \"$JAVA_HOME\" \"$@\"; do printf '[%s]\\n' \"$argument\"; done\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return place;
    }

    private static List<String> options(Path file, String prefix) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank() && line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
