package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    @Test
    void onlyATerminalThatWantsThemGetsColours() {
        assertThat(Terminal.of(Map.of(), true)).isEqualTo(new Terminal(true, true, 100));
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(new Terminal(true, false, 100));
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true)).isEqualTo(new Terminal(true, true, 100));
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true)).isEqualTo(new Terminal(true, false, 100));
        assertThat(Terminal.of(Map.of(), false)).isEqualTo(Terminal.NONE);
    }

    @Test
    void theWidthIsTheOneSaid() {
        assertThat(Terminal.of(Map.of("COLUMNS", "132"), true).width()).isEqualTo(132);
        assertThat(Terminal.of(Map.of("COLUMNS", "5"), true).width()).isEqualTo(40);
        assertThat(Terminal.of(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(100);
    }
}
