package app.modeldeck.desktop.fx;

import javafx.scene.Node;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;

/// How much can be typed or pasted into a field. JavaFX measures all of a text with every letter: one of a megabyte
/// would stop the window for minutes.
public final class Holding {
    /// For a line that a person writes: a name, an address, a search.
    public static final int LINE = 2_000;

    /// For a key: more than one may have, so that it is refused in words and never cut to one that is none.
    public static final int KEY = 5_000;

    private Holding() {}

    /// Lets the field hold so many letters; of what is pasted beyond, the beginning stays.
    public static <F extends TextInputControl> F atMost(int letters, F field) {
        field.setTextFormatter(new TextFormatter<>(change -> cut(letters, change)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> passOn(field, event));
        return field;
    }

    /// A field with a formatter keeps Escape to itself, which is to close what the field is in.
    private static void passOn(Node field, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && field.getParent() != null) {
            field.getParent().fireEvent(event.copyFor(field.getParent(), field.getParent()));
            if (field.getScene().getWindow() instanceof PopupWindow popUp && popUp.isHideOnEscape()) {
                popUp.hide();
            }
            event.consume();
        }
    }

    /// The change, without what would be too much.
    public static Change cut(int letters, Change change) {
        int over = change.getControlNewText().length() - letters;
        if (over > 0 && change.isAdded()) {
            var kept = beginning(Math.max(0, change.getText().length() - over), change.getText());
            change.setText(kept);
            change.selectRange(change.getRangeStart() + kept.length(), change.getRangeStart() + kept.length());
        }
        return change;
    }

    /// The first letters of a text, so many at most; no half of one.
    public static String beginning(int letters, String text) {
        if (text.length() <= letters) {
            return text;
        }
        boolean splits = letters > 0 && Character.isHighSurrogate(text.charAt(letters - 1));
        return text.substring(0, splits ? letters - 1 : letters);
    }
}
