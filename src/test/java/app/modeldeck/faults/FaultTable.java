package app.modeldeck.faults;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Writes down what was expected of each fault and what was seen: `target/fault-matrix.md`, once all tests of a
/// run have ended. A run in several processes makes one table: each adds its lines.
public final class FaultTable implements BeforeAllCallback, AfterTestExecutionCallback {
    private static final int LONGEST = 80;
    private static final Path FILE = Path.of("target/fault-matrix.md");
    private static final List<String> HEAD = List.of("| row | fault | expected | seen |", "|---|---|---|---|");
    /// Tells the processes of one run from those of an earlier one.
    private static final String RUN =
            "<!-- of the run that began " + System.getProperty("modeldeck.run", "alone") + " -->";
    private static final ConcurrentLinkedQueue<Line> LINES = new ConcurrentLinkedQueue<>();

    private static final Comparator<Line> ORDER =
            Comparator.comparingInt(Line::row).thenComparing(Line::text);

    private record Line(int row, String text) {}

    /// The end of the run.
    private static final class Writer implements AutoCloseable {
        @Override
        public void close() throws IOException {
            write();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        writeAtTheEnd(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        writeAtTheEnd(context);
        context.getTestMethod()
                .map(method -> method.getAnnotation(FaultRow.class))
                .ifPresent(row -> {
                    var failure = context.getExecutionException().map(Throwable::toString);
                    note(
                            row.row(),
                            row.fault(),
                            row.expected(),
                            failure.map(FaultTable::cell).orElse("as expected"));
                });
    }

    private static void writeAtTheEnd(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Writer.class, _ -> new Writer(), Writer.class);
    }

    static void note(FaultCase fault, ProviderSnapshot seen) {
        note(fault.row(), fault.name(), cell(fault.kept(), fault.problem()), cell(Kept.in(seen), seen.problem()));
    }

    /// One line of the table.
    ///
    /// @param row its number in the list of faults that the project was built against
    public static void note(int row, String name, String expected, String seen) {
        LINES.add(new Line(row, "| %d | %s | %s | %s |".formatted(row, cell(name), expected, seen)));
    }

    private static String cell(String name) {
        var plain = name.strip().replaceAll("[\\p{Cntrl}|]+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static String cell(Kept kept, Optional<Problem> problem) {
        return kept.name().toLowerCase(Locale.ROOT)
                + problem.map(why -> ": " + why).orElse("");
    }

    private static void write() throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        try (var file = FileChannel.open(
                        FILE, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            var table = Stream.of(
                            HEAD.stream(),
                            Stream.concat(written(), LINES.stream())
                                    .sorted(ORDER)
                                    .map(Line::text),
                            Stream.of(RUN))
                    .flatMap(lines -> lines)
                    .distinct()
                    .collect(Collectors.joining("\n", "", "\n"));
            file.truncate(0);
            file.write(ByteBuffer.wrap(table.getBytes(StandardCharsets.UTF_8)), 0);
        }
    }

    /// What another process of this run has written.
    private static Stream<Line> written() throws IOException {
        var lines = Files.readAllLines(FILE);
        return lines.contains(RUN) && !RUN.contains("alone")
                ? lines.stream()
                        .filter(line -> line.matches("\\| \\d+ .*"))
                        .map(line -> new Line(Integer.parseInt(line.split(" ", 3)[1]), line))
                : Stream.empty();
    }
}
