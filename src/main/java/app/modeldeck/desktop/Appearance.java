package app.modeldeck.desktop;

import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Surface.Theme;
import app.modeldeck.settings.TextSize;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// How all windows look: the theme in light or dark, and the style sheets of the house over it, in the size that the
/// person chose. Used on the FX thread.
final class Appearance {
    private static final List<StyleSheet> SHEETS = Stream.of(
                    "house.css",
                    "commands.css",
                    "browser.css",
                    "covers.css",
                    "details.css",
                    "compare.css",
                    "settings.css",
                    "marks.css",
                    "network.css")
            .map(StyleSheet::of)
            .toList();
    private static final StyleSheet OPAQUE = StyleSheet.of("opaque.css");

    private final ObjectProperty<Surface> surface;

    /// @param first what was chosen earlier
    Appearance(Surface first) {
        surface = new SimpleObjectProperty<>(first);
    }

    /// What is chosen; the windows follow it.
    ObjectProperty<Surface> surface() {
        return surface;
    }

    /// Follows the theme from now on, and the system where the theme is the system's.
    void follow() {
        surface.map(Surface::theme).flatMap(Appearance::scheme).subscribe(Appearance::use);
    }

    private static ObservableValue<ColorScheme> scheme(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().colorSchemeProperty();
            case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
            case DARK -> new SimpleObjectProperty<>(ColorScheme.DARK);
        };
    }

    /// Uses that scheme in every window.
    static void use(ColorScheme scheme) {
        var theme = switch (scheme) {
            case LIGHT -> new PrimerLight();
            case DARK -> new PrimerDark();
        };
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    /// Gives the scene the style sheets of the house, now and whenever the size changes while it shows.
    void dress(Scene scene) {
        var size = surface.map(Surface::textSize);
        scene.getStylesheets().setAll(sheets(size.getValue()));
        size.when(scene.windowProperty().flatMap(window -> window.showingProperty()))
                .addListener((_, _, to) -> change(scene, sheets(to)));
    }

    /// In force at once: a menu that opened before the next frame would look for the colours of its window in vain.
    private static void change(Scene scene, List<String> sheets) {
        scene.getStylesheets().setAll(sheets);
        scene.getRoot().applyCss();
    }

    private static List<String> sheets(TextSize size) {
        var more = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                ? Stream.<StyleSheet>empty()
                : Stream.of(OPAQUE);
        return Stream.concat(SHEETS.stream(), more).map(sheet -> sheet.at(size)).toList();
    }
}
