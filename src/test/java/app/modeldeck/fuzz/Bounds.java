package app.modeldeck.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/// How long one input may take.
public final class Bounds {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Bounds() {}

    /// Does that, and fails where it takes longer than anybody would wait.
    public static <T> T inTime(ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(LONGEST, work);
    }
}
