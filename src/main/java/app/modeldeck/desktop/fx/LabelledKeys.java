package app.modeldeck.desktop.fx;

import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that are written as the keyboards of a language are labelled, `Strg+K` on a German one; the toolkit knows the
/// English labels and the signs of macOS only. Immutable.
public final class LabelledKeys extends KeyCombination {
    private static final Pattern NAMED = Pattern.compile("Ctrl|Shift");

    private final KeyCombination keys;
    private final String text;

    /// @param keys as the toolkit knows them
    public LabelledKeys(Words words, KeyCombination keys) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.text = NAMED.matcher(keys.getDisplayText()).replaceAll(label -> words.text("keyboard." + label.group()));
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledKeys that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
