package app.modeldeck.faults;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every fault, whatever it is: the rows that were held stay, the problem is told apart from the
/// others in plain words, the key is nowhere in them, and it costs no more requests than it may. Who implements it
/// has a list `faults()`.
///
/// The numbers are those of the list of faults that the project was built against. `target/fault-matrix.md` has the
/// table as it was seen.
@Timeout(60)
@ExtendWith(FaultTable.class)
interface FaultContract {
    /// What the faults happen to.
    default FaultyCatalog catalog() throws Exception {
        return FaultyCatalog.quick();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    default void keepsTheRowsAndTellsWhatHappened(FaultCase fault) throws Exception {
        try (var catalog = catalog()) {
            fault.check(catalog);
        }
    }
}
