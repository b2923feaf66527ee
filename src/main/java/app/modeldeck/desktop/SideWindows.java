package app.modeldeck.desktop;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Makes the windows beside the main one.
///
/// @param main the main window, which they close with
/// @param appearance how they look
record SideWindows(Stage main, Appearance appearance) {
    /// A window, not yet shown: of that size for texts of the usual size, and as much larger as the texts are, as far
    /// as the screen goes.
    ///
    /// @param content gives what that window shows
    Stage window(String title, double width, double height, Function<Stage, Parent> content) {
        var window = new Stage();
        double factor = appearance.surface().get().textSize().factor();
        var screen = Screen.getPrimary().getVisualBounds();
        var scene = new Scene(
                content.apply(window), Math.min(width * factor, screen.getWidth()), Math.min(height * factor, screen.getHeight()));
        appearance.dress(scene);
        window.initOwner(main);
        window.setTitle(title);
        window.getIcons().addAll(icons());
        window.setScene(scene);
        return window;
    }

    /// The signs of the program, for windows.
    static List<Image> icons() {
        return IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .mapToObj("icons/modeldeck-%d.png"::formatted)
                .flatMap(name -> Stream.ofNullable(SideWindows.class.getResource(name)))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }
}
