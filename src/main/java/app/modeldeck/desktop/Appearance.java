package app.modeldeck.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// How all windows look: the theme in light or dark, and the style sheets of the house over it. Used on the FX
/// thread.
final class Appearance {
    private static final List<String> SHEETS = Stream.of("house.css", "browser.css", "settings.css")
            .map(name -> Objects.requireNonNull(Appearance.class.getResource(name), name)
                    .toExternalForm())
            .toList();

    private Appearance() {}

    /// Follows the system's light or dark from now on.
    static void followSystem() {
        Platform.getPreferences().colorSchemeProperty().subscribe(Appearance::use);
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
