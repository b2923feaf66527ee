package app.modeldeck.desktop.fx;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The system's clipboard, for texts. Used on the FX thread.
public final class Copying {
    private Copying() {}

    /// Puts the text on the clipboard.
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
