package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void x() {
        assertThat(Main.class.getModule().isNamed()).isTrue();
    }
}
