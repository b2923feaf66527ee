import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes target/image/modeldeck, the program with its own Java, for the system it runs on: links the Java, trains the
/// cache of classes on the real window, and lets jpackage lay both out. `./mvnw -DskipTests -Pimage package` runs it
/// with the JDK of the build: `java src/setup/MakeImage.java VERSION ICON`.
final class MakeImage {
    private static final Path RUNTIME = Path.of("target/runtime");
    private static final Path PROGRAM_LIBRARIES = Path.of("target/modeldeck/lib");
    private static final Path LIBRARIES = Path.of("target/image-libraries");
    private static final Path DESCRIPTIONS = Path.of("target/image-descriptions");
    private static final Path INPUT = Path.of("target/image-input");
    private static final Path IMAGE = Path.of("target/image/modeldeck");
    private static final Path LAUNCHER = Path.of("src/main/launcher");
    private static final Path CACHE = INPUT.resolve("modeldeck.aot");
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");
    private static final boolean LINUX = SYSTEM.contains("linux");

    private MakeImage() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (var made : List.of(RUNTIME, LIBRARIES, DESCRIPTIONS, INPUT, IMAGE.getParent())) {
            delete(made);
        }
        NamedModules.make(PROGRAM_LIBRARIES, LIBRARIES, DESCRIPTIONS);
        run(
                tool("jlink"),
                "@" + LAUNCHER.resolve("jlink.options"),
                "--add-modules",
                modules(),
                "--output",
                RUNTIME.toString());
        placeNativeLibraries();
        Files.createDirectories(INPUT);
        train();
        Files.copy(LAUNCHER.resolve("java.options"), INPUT.resolve("java.options"));
        run(
                Stream.of(
                                List.of(tool("jpackage"), "@jpackage.cfg", "--app-version", arguments[0], "--icon", arguments[1]),
                                Arrays.asList(arguments).subList(2, arguments.length))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
        if (LINUX) {
            startByScript();
        }
    }

    /// Every module of the program folder, so that a new library comes along by itself, also one that is only found as a
    /// service.
    private static String modules() {
        return ModuleFinder.of(LIBRARIES).findAll().stream()
                .filter(module -> !isEmpty(module))
                .map(module -> module.descriptor().name())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /// The jars of JavaFX without a system in their name are empty.
    static boolean isEmpty(ModuleReference module) {
        return module.descriptor().name().endsWith("Empty");
    }

    /// JavaFX looks for its libraries beside those of Java before it unpacks them into the person's home.
    private static void placeNativeLibraries() throws IOException, InterruptedException {
        var folder = RUNTIME.resolve(WINDOWS ? "bin" : "lib");
        for (var jar : files(LIBRARIES, "javafx-graphics-.*\\.jar")) {
            try (var content = FileSystems.newFileSystem(jar)) {
                for (var library : files(content.getPath("/"), ".*\\.(so|dll|dylib)")) {
                    Files.copy(library, folder.resolve(library.getFileName().toString()));
                }
            }
        }
        if (LINUX) {
            Files.delete(folder.resolve("jexec"));
            Files.delete(folder.resolve("jrt-fs.jar"));
        }
        if (LINUX && isOnPath("strip")) {
            var programs = List.of(RUNTIME.resolve("bin/java"), folder.resolve("jspawnhelper"));
            var stripped = Stream.of(files(folder, ".*\\.so"), files(folder.resolve("server"), ".*\\.so"), programs)
                    .flatMap(List::stream)
                    .map(Path::toString);
            run(Stream.concat(Stream.of("strip", "--strip-unneeded"), stripped).toArray(String[]::new));
        }
    }

    /// The cache holds the classes that the window used while it used itself, and not what was compiled of them: with that, the
    /// optimising compiler works through the whole start and takes the processor from it. Without any display the headless platform
    /// of JavaFX takes its place, and the classes of the real one are read from the modules at every start.
    private static void train() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                RUNTIME.resolve("bin").resolve(WINDOWS ? "java.exe" : "java").toString(),
                "@" + LAUNCHER.resolve("java.options"),
                "-Xlog:aot=error,cds=error",
                "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=" + CACHE));
        var display = LINUX && isOnPath("Xvfb") ? Optional.of(screen()) : Optional.<Screen>empty();
        if (LINUX && display.isEmpty() && System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
            System.err.println("No display and no Xvfb: trained without a real window (src/setup/linux.sh package).");
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("--module", "app.modeldeck/app.modeldeck.Main", "--demo"));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MODELDECK_TRIAL", "20");
        display.ifPresent(screen -> builder.environment().put("DISPLAY", screen.name()));
        try {
            end(builder.start(), "the training of the class cache");
        } finally {
            display.ifPresent(screen -> screen.server().destroy());
        }
        if (!Files.exists(CACHE)) {
            throw new IOException("the training left no " + CACHE);
        }
    }

    private record Screen(Process server, String name) {}

    private static Screen screen() throws IOException {
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var number = server.inputReader().readLine();
        return new Screen(server, ":" + number);
    }

    /// The launcher of jpackage asks rpm and dpkg at every start who owns it, which takes longer than Java; the script
    /// of the program folder does not, and keeps arguments whole in every locale.
    private static void startByScript() throws IOException {
        Files.delete(IMAGE.resolve("lib/libapplauncher.so"));
        Files.delete(IMAGE.resolve("lib/app/modeldeck.cfg"));
        Files.delete(IMAGE.resolve("bin/modeldeck"));
        Files.copy(LAUNCHER.resolve("modeldeck"), IMAGE.resolve("bin/modeldeck"));
        IMAGE.resolve("bin/modeldeck").toFile().setExecutable(true, false);
        for (var unused : List.of("keytool", "jwebserver")) {
            Files.deleteIfExists(IMAGE.resolve("lib/runtime/bin").resolve(unused));
        }
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", WINDOWS ? name + ".exe" : name).toString();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void run(String... command) throws IOException, InterruptedException {
        end(new ProcessBuilder(command).inheritIO().start(), Path.of(command[0]).getFileName().toString());
    }

    private static void end(Process process, String what) throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(what + " failed with " + code);
        }
    }

    static List<Path> files(Path folder, String name) throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(file -> file.getFileName() != null && file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
