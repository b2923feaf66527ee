package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `src/bench/soak.sh`.
@Timeout(120)
final class ServeSoakTest {
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final long ROOM = 48L << 20;
    private static final int FEW = 40;

    @TempDir
    private Path settings;

    @Test
    void underLoadNoAnswerIsWrongAndNothingLeaks() throws Exception {
        try (var soak = new ServeSoak(settings)) {
            var seen = soak.run(SHORT);
            assertThat(seen.wrong()).isEmpty();
            assertThat(seen.answers()).isGreaterThan(10);
            assertThat(seen.after().memory()).isLessThan(seen.before().memory() + ROOM);
            assertThat(seen.after().threads()).isLessThan(seen.before().threads() + FEW);
            assertThat(seen.after().files()).isLessThan(seen.before().files() + FEW);
        }
    }
}
