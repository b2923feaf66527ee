package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Command.Reach;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/// All that can be done in a window. No two commands share an id or a key.
///
/// @param all in the order in which menus show them
public record Commands(List<Command> all) {
    /// @throws IllegalArgumentException when two share an id, or a key that reaches the whole window
    public Commands {
        all = List.copyOf(all);
        requireDistinct(all.stream().map(Command::id));
        requireDistinct(everywhere(all).flatMap(command -> command.keys().all().stream()));
    }

    /// Those of one menu.
    public List<Command> in(Menu menu) {
        return all.stream().filter(command -> command.menu() == menu).toList();
    }

    /// Lets their keys work in that scene, and no others.
    public void installIn(Scene scene) {
        scene.getAccelerators().clear();
        everywhere(all)
                .forEach(command -> command.keys()
                        .all()
                        .forEach(key -> scene.getAccelerators().put(key, command::run)));
    }

    private static Stream<Command> everywhere(List<Command> commands) {
        return commands.stream().filter(command -> command.keys().reach() == Reach.WINDOW);
    }

    private static void requireDistinct(Stream<?> things) {
        var seen = new HashSet<>();
        things.filter(thing -> !seen.add(thing)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two commands share " + twice);
        });
    }
}
