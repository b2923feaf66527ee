package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowCheckTest {
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @Test
    void nothingIsInTheWayWhereADisplayAndAllLibrariesAre() {
        assertThat(new WindowCheck("Linux", DISPLAY, _ -> true).obstacle()).isEmpty();
        assertThat(new WindowCheck("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), _ -> true).obstacle())
                .isEmpty();
    }

    @Test
    void withoutADisplayTheCommandWithoutAWindowIsNamed() {
        assertThat(new WindowCheck("Linux", Map.of("DISPLAY", ""), _ -> true)
                        .obstacle()
                        .orElseThrow())
                .contains("no display")
                .contains("modeldeck --demo list");
    }

    @Test
    void missingLibrariesAreNamedByTheirPackages() {
        var check = new WindowCheck("Linux", DISPLAY, library -> !library.contains("gtk") && !library.contains("Xtst"));
        assertThat(check.obstacle().orElseThrow()).contains("apt install libgtk-3-0 libxtst6");
        assertThat(check.drawingObstacle()).isEmpty();
        assertThat(new WindowCheck("Linux", DISPLAY, _ -> false)
                        .drawingObstacle()
                        .orElseThrow())
                .contains("apt install libpangoft2-1.0-0 ");
    }

    @Test
    void otherSystemsBringTheirOwnLibraries() {
        assertThat(new WindowCheck("Mac OS X", Map.of(), _ -> false).obstacle()).isEmpty();
        assertThat(new WindowCheck("Windows 11", Map.of(), _ -> false).drawingObstacle())
                .isEmpty();
    }

    @Test
    void theLibrariesOfThisMachineCanBeAskedFor() {
        assertThat(WindowCheck.ofThisMachine().drawingObstacle()).isEmpty();
    }
}
