package app.modeldeck.desktop;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Surface.Theme;
import app.modeldeck.settings.TextSize;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The commands that change how the windows look.
///
/// @param change changes it
record LookCommands(Words words, Consumer<UnaryOperator<Surface>> change) {

    /// All of them, by what they change.
    List<Command> all() {
        return List.of(
                size("text.larger", TextSize::larger)
                        .keys(words, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
                size("text.smaller", TextSize::smaller).keys(words, "Shortcut+Minus", "Shortcut+Subtract"),
                size("text.usual", _ -> TextSize.USUAL).keys(words, "Shortcut+0", "Shortcut+Numpad 0"),
                theme("theme.light", Theme.LIGHT),
                theme("theme.dark", Theme.DARK),
                theme("theme.system", Theme.SYSTEM));
    }

    private Command size(String id, UnaryOperator<TextSize> size) {
        return look(id, surface -> surface.with(size.apply(surface.textSize())));
    }

    private Command theme(String id, Theme theme) {
        return look(id, surface -> surface.with(theme));
    }

    private Command look(String id, UnaryOperator<Surface> to) {
        return Command.of(words, id, Menu.VIEW, () -> change.accept(to));
    }
}
