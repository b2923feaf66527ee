package app.modeldeck.desktop;

import app.modeldeck.settings.Surface.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// How all windows look: the theme in light or dark, and the style sheets of the house over it. Used on the FX
/// thread.
final class Appearance {
    private static final List<String> SHEETS = Stream.of("house.css", "commands.css", "browser.css", "settings.css")
            .map(name -> Objects.requireNonNull(Appearance.class.getResource(name), name)
                    .toExternalForm())
            .toList();

    private Appearance() {}

    /// Follows the theme from now on, and the system where the theme is the system's.
    static void follow(ObservableValue<Theme> theme) {
        theme.flatMap(Appearance::scheme).subscribe(Appearance::use);
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

    /// Gives the scene the style sheets of the house.
    static void dress(Scene scene) {
        scene.getStylesheets().setAll(SHEETS);
    }
}
