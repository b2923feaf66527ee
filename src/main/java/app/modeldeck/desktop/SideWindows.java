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

/// Makes the windows beside the main one, and says how large a window may be.
///
/// @param main the main window, which they close with
/// @param appearance how they look
record SideWindows(Stage main, Appearance appearance) {
    /// What the title of a window and its frame take of the height.
    static final double TITLE = 40;

    /// A window, not yet shown: of that size for texts of the usual size, and as much larger as the texts are, as far
    /// as the screen goes.
    ///
    /// @param content gives what that window shows
    Stage window(String title, double width, double height, Function<Stage, Parent> content) {
        var window = new Stage();
        double factor = appearance.surface().get().textSize().factor();
        var scene = scene(content.apply(window), width * factor, height * factor);
        appearance.dress(scene);
        window.initOwner(main);
        window.setTitle(title);
        window.getIcons().addAll(icons());
        window.setScene(scene);
        return window;
    }

    /// A scene of that size, or as much of it as goes onto the screen with the title of a window over it.
    static Scene scene(Parent content, double width, double height) {
        var screen = Screen.getPrimary().getVisualBounds();
        return new Scene(content, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight() - TITLE));
    }

    /// The signs of the program, for windows.
    static List<Image> icons() {
        return IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .mapToObj(size -> "icons/modeldeck-" + size + ".png")
                .flatMap(name -> Stream.ofNullable(SideWindows.class.getResource(name)))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }
}
