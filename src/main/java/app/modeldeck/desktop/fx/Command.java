package app.modeldeck.desktop.fx;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// Something that a person can do by a key, wherever the focus is in the window.
///
/// @param name what it does, for tooltips and help
/// @param keys any of these does it; the first is the one that is shown
/// @param action what is done
public record Command(String name, List<KeyCombination> keys, Runnable action) {
    public Command {
        keys = List.copyOf(keys);
    }

    /// The command of that name, with keys as [KeyCombination#valueOf] reads them.
    public static Command of(String name, Runnable action, String... keys) {
        return new Command(
                name, List.of(keys).stream().map(KeyCombination::valueOf).toList(), action);
    }

    /// The name with its key, `Refresh (F5)`.
    public String title() {
        return "%s (%s)".formatted(name, keys.getFirst().getDisplayText());
    }

    /// Lets the keys of this command do it in that scene.
    public void installIn(Scene scene) {
        keys.forEach(key -> scene.getAccelerators().put(key, action));
    }
}
