package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
    private static final String HOME = "/home/ada";

    private static Path folder(String system, Map<String, String> environment) {
        return new ConfigFolder(system, environment, HOME).find().orElseThrow();
    }

    @Test
    void eachPlatformHasItsOwn() {
        assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/ada/.config/modeldeck"));
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"))).isEqualTo(Path.of("/cfg/modeldeck"));
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(Path.of("/home/ada/Library/Application Support/Modeldeck"));
        assertThat(folder("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Modeldeck"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/ada/AppData/Roaming/Modeldeck"));
    }

    @Test
    void aRelativeXdgFolderIsPassedOverAsItsSpecificationSays() {
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "cfg"))).isEqualTo(Path.of("/home/ada/.config/modeldeck"));
    }

    @Test
    void theVariableMovesItOnEveryPlatform() {
        var environment = Map.of("MODELDECK_CONFIG_DIR", "/portable/ünï côde", "APPDATA", "/roaming");
        assertThat(folder("Windows 11", environment)).isEqualTo(Path.of("/portable/ünï côde"));
        assertThat(folder("Linux", environment)).isEqualTo(Path.of("/portable/ünï côde"));
    }

    @Test
    void withoutAHomeOrWithAnImpossiblePathThereIsNone() {
        assertThat(new ConfigFolder("Linux", Map.of(), "?").find()).isEmpty();
        assertThat(new ConfigFolder("Linux", Map.of(), "").find()).isEmpty();
        assertThat(new ConfigFolder("Linux", Map.of("MODELDECK_CONFIG_DIR", "a\0b"), HOME).find())
                .isEmpty();
    }
}
