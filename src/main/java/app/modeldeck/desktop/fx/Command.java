package app.modeldeck.desktop.fx;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something that a person can do in the window. Menus, tooltips, the palette and the sheet of keys are made of
/// these, so what is said in one place is true in all. Used on the FX thread.
///
/// @param id tells it from the others, and finds its name among the words
/// @param name what it does
/// @param menu where it stands
/// @param keys what does it without a mouse
/// @param possible whether it can be done now
/// @param action what is done
public record Command(
        String id, String name, Menu menu, Keys keys, ObservableValue<Boolean> possible, Runnable action) {

    /// The menus, in their order.
    public enum Menu {
        CATALOG,
        SEARCH,
        MODEL,
        VIEW,
        HELP
    }

    /// The keys of a command.
    ///
    /// @param all any of these does it; the first is the one that is shown
    /// @param reach where they do it
    public record Keys(List<KeyCombination> all, Reach reach) {
        /// It has none.
        public static final Keys NONE = new Keys(List.of(), Reach.WINDOW);

        public Keys {
            all = List.copyOf(all);
        }

        /// The first of them as this system and the language write it; empty where there is none.
        public String shown() {
            return all.isEmpty() ? "" : all.getFirst().getDisplayText();
        }
    }

    /// Where keys do what they stand for.
    public enum Reach {
        /// Wherever the focus is.
        WINDOW,
        /// Where the control that has the focus gives them that meaning by itself.
        CONTROL
    }

    /// A command without keys that can always be done, named by `command.` and its id.
    public static Command of(Words words, String id, Menu menu, Runnable action) {
        return new Command(id, words.text("command." + id), menu, Keys.NONE, new SimpleObjectProperty<>(true), action);
    }

    /// The same by these keys, as [KeyCombination#valueOf] reads them.
    public Command keys(Words words, String... spelled) {
        return with(new Keys(combinations(words, spelled), Reach.WINDOW));
    }

    /// The same, done also by these keys of a control, which are told and not installed.
    public Command keysOfControl(Words words, String... spelled) {
        return with(new Keys(combinations(words, spelled), Reach.CONTROL));
    }

    /// The same, while that holds.
    public Command when(ObservableValue<Boolean> holds) {
        return new Command(id, name, menu, keys, holds, action);
    }

    /// The name with its key, `Refresh (F5)`.
    public String title() {
        return keys.shown().isEmpty() ? name : "%s (%s)".formatted(name, keys.shown());
    }

    /// Does it, where it can be done now.
    public void run() {
        if (possible.getValue()) {
            action.run();
        }
    }

    private Command with(Keys others) {
        return new Command(id, name, menu, others, possible, action);
    }

    private static List<KeyCombination> combinations(Words words, String... spelled) {
        return List.of(spelled).stream()
                .<KeyCombination>map(keys -> new LabelledKeys(words, KeyCombination.valueOf(keys)))
                .toList();
    }
}
