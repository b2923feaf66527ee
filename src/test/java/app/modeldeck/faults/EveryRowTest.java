package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.server.EndpointFaultsTest;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
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
    void everyOtherFaultHappensInATestToo() {
        var held = new TreeSet<>(EndpointFaultsTest.rows());
        new ClassFileImporter()
                .importPath(Path.of("target/test-classes")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(FaultRow.class))
                        .map(method ->
                                method.getAnnotationOfType(FaultRow.class).row())
                        .forEach(held::add);
        assertThat(held).containsExactlyElementsOf(rows(LAST_OF_THE_PROVIDER_CALLS + 1, LAST));
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
