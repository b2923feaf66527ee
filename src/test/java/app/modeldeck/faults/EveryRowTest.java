package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That no fault of the list is forgotten.
class EveryRowTest {
    private static final int LAST_OF_THE_PROVIDER_CALLS = 69;

    /// All of them.
    static Stream<Fault> faults() throws IOException {
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
        var held = faults().map(Fault::row).collect(Collectors.toCollection(TreeSet::new));
        assertThat(held)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST_OF_THE_PROVIDER_CALLS)
                        .boxed()
                        .toList());
    }
}
