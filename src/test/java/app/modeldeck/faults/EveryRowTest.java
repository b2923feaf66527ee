package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.server.EndpointFaultsTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That no fault of the list is forgotten.
class EveryRowTest {
    private static final int LAST_OF_THE_PROVIDER_CALLS = 69;
    private static final int LAST = 105;

    /// All of them.
    static Stream<FaultCase> faults() throws IOException {
        return Stream.of(
                        TransportFaultsTest.faults(),
                        SecureFaultsTest.faults(),
                        StatusFaultsTest.faults(),
                        BodyFaultsTest.faults(),
                        BodyFaultsTest.huge(),
                        TextFaultsTest.faults(),
                        ListFaultsTest.faults())
                .flatMap(faults -> faults);
    }

    @Test
    void everyFaultOfTheProviderCallsHappensInATest() throws IOException {
        var held = faults().map(FaultCase::row).collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).containsExactlyElementsOf(rows(1, LAST_OF_THE_PROVIDER_CALLS));
    }

    @Test
    void everyOtherFaultHappensInATestToo() throws IOException {
        var held = new TreeSet<>(EndpointFaultsTest.rows());
        testClasses().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(FaultRow.class)))
                .map(FaultRow::row)
                .forEach(held::add);
        assertThat(held).containsExactlyElementsOf(rows(LAST_OF_THE_PROVIDER_CALLS + 1, LAST));
    }

    /// Those that name the annotation.
    private static List<Class<?>> testClasses() throws IOException {
        var root = Path.of("target/test-classes");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class") && hasRows(file))
                    .<Class<?>>map(file -> type(root.relativize(file)))
                    .toList();
        }
    }

    private static boolean hasRows(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(FaultRow.class.descriptorString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Path file) {
        var name = file.toString().replace(".class", "").replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, EveryRowTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is a class of the tests", e);
        }
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
