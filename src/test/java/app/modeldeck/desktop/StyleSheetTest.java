package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.TextSize;
import org.junit.jupiter.api.Test;

/// Style sheets in other sizes.
final class StyleSheetTest {
    @Test
    void everyLengthInPixelsIsMultipliedAndNothingElse() {
        assertThat(StyleSheet.multiplied(
                        ".a { -fx-padding: 4px -1.5px 0 0; -fx-shape: \"M10 3px\"; -fx-opacity: 0.5; -fx-x: 2em }",
                        1.5))
                .isEqualTo(
                        ".a { -fx-padding: 6.00px -2.25px 0 0; -fx-shape: \"M10 4.50px\"; -fx-opacity: 0.5; -fx-x: 2em }");
    }

    @Test
    void theUsualSizeIsTheSheetItself() {
        assertThat(StyleSheet.of("house.css").at(TextSize.USUAL)).endsWith("house.css");
        assertThat(StyleSheet.of("house.css").at(new TextSize(150))).startsWith("data:text/css");
    }
}
