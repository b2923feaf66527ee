import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What src/bench/start.sh runs. Every figure is a median; the ratio is to the plain jars.
final class Start {
    private static final Pattern TOLD =
            Pattern.compile("first frame at (\\d+) ms, then (\\d+) frames, (\\d+) late, the longest wait (\\d+) ms");
    /// What `times` of the shell says of the processes that it ran.
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s");
    private static final String MAIN = "app.modeldeck/app.modeldeck.Main";
    private static final Path IMAGE = Path.of("target/image/modeldeck").toAbsolutePath();

    private Start() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        var screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var display = ":" + screen.inputReader().readLine();
            var ways = ways();
            var measured = new LinkedHashMap<String, List<long[]>>();
            for (int round = 0; round <= rounds; round++) {
                for (var way : ways.entrySet()) {
                    var row = measure(way.getValue(), display);
                    if (round > 0) {
                        measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(row);
                    }
                }
            }
            print(measured);
        } finally {
            screen.destroy();
        }
    }

    private static Map<String, List<String>> ways() throws IOException {
        var ways = new LinkedHashMap<String, List<String>>();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var shipped = Files.readAllLines(Path.of("src/main/launcher/java.options")).stream()
                .filter(line -> line.startsWith("-") && !line.endsWith("GC"))
                .toList();
        var plain = shipped.stream().filter(line -> !line.startsWith("-XX:")).toList();
        var jars = List.of("--module-path", "target/modeldeck/lib", "--module", MAIN);
        var image = List.of("-XX:AOTCache=" + IMAGE.resolve("lib/app/modeldeck.aot"), "--module", MAIN);
        ways.put("plain jars", way(java, plain, List.of("-XX:+UseG1GC"), jars));
        ways.put("plain jars, -Xshare:off", way(java, plain, List.of("-XX:+UseG1GC", "-Xshare:off"), jars));
        ways.put("installed", List.of(IMAGE.resolve("bin/modeldeck").toString()));
        var own = IMAGE.resolve("lib/runtime/bin/java").toString();
        for (var collector : List.of("G1", "Serial", "Parallel", "Z")) {
            var chosen = "-XX:+Use" + collector + "GC";
            ways.put("image, " + collector, way(own, shipped, List.of(chosen), image));
            ways.put("image, " + collector + ", C1", way(own, shipped, List.of(chosen, "-XX:TieredStopAtLevel=1"), image));
        }
        return ways;
    }

    @SafeVarargs
    private static List<String> way(String java, List<String>... parts) {
        return Stream.concat(Stream.of(java), Stream.of(parts).flatMap(List::stream)).toList();
    }

    /// --version, first frame (ms), late frames, longest wait (ms), memory (MB), processor time of list --demo (ms)
    private static long[] measure(List<String> way, String display) throws IOException, InterruptedException {
        long before = System.nanoTime();
        program(way, display, "--version").waitFor();
        long version = (System.nanoTime() - before) / 1_000_000;
        long began = System.currentTimeMillis();
        var window = program(way, display, "--demo");
        long memory = 0;
        try (var out = window.inputReader()) {
            while (window.isAlive() && !out.ready()) {
                memory = Math.max(memory, peak(window.pid()));
                Thread.sleep(20);
            }
            var told = out.lines()
                    .map(TOLD::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no window: " + way));
            window.waitFor();
            return new long[] {
                version,
                Long.parseLong(told.group(1)) - began,
                Long.parseLong(told.group(3)),
                Long.parseLong(told.group(4)),
                memory,
                listed(way)
            };
        }
    }

    private static long listed(List<String> way) throws IOException, InterruptedException {
        var shell = List.of("sh", "-c", "\"$@\" list --demo >/dev/null 2>&1; times", "sh");
        var process = new ProcessBuilder(Stream.concat(shell.stream(), way.stream()).toList()).start();
        try (var out = process.inputReader()) {
            var ran = TIMES.matcher(out.lines().skip(1).findFirst().orElse(""));
            process.waitFor();
            if (!ran.matches()) {
                throw new IOException("the shell told no times");
            }
            return milliseconds(ran.group(1), ran.group(2)) + milliseconds(ran.group(3), ran.group(4));
        }
    }

    private static long milliseconds(String minutes, String seconds) {
        return Math.round(1000 * (60 * Integer.parseInt(minutes) + Double.parseDouble(seconds)));
    }

    private static Process program(List<String> way, String display, String argument) throws IOException {
        var builder = new ProcessBuilder(Stream.concat(way.stream(), Stream.of(argument)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("DISPLAY", display, "MODELDECK_TRIAL", "5"));
        return builder.start();
    }

    private static long peak(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1000;
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }

    private static void print(Map<String, List<long[]>> measured) {
        var plain = measured.get("plain jars");
        System.out.println("| started as | --version ms | ratio | first frame ms | ratio | late frames | longest wait ms | memory MB | list --demo, processor ms | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        measured.forEach((name, rows) -> System.out.printf(
                "| %s | %d | %.2f | %d | %.2f | %d | %d | %d | %d | %.2f |%n",
                name,
                median(rows, 0),
                ratio(rows, plain, 0),
                median(rows, 1),
                ratio(rows, plain, 1),
                median(rows, 2),
                median(rows, 3),
                median(rows, 4),
                median(rows, 5),
                ratio(rows, plain, 5)));
    }

    private static double ratio(List<long[]> rows, List<long[]> plain, int column) {
        return (double) median(rows, column) / median(plain, column);
    }

    private static long median(List<long[]> rows, int column) {
        var values = rows.stream().mapToLong(row -> row[column]).sorted().toArray();
        return values[values.length / 2];
    }
}
