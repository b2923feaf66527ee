package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Command;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A line of the palette.
///
/// @param id tells it from the others
/// @param title what choosing it does
/// @param hint of second rank: the menu it stands in, or what kind of thing it is
/// @param key what does it without the palette; empty where nothing does
/// @param action what is done
public record PaletteEntry(String id, String title, String hint, String key, Runnable action) {

    /// The line of a command.
    static PaletteEntry of(Command command, String menu) {
        return new PaletteEntry(
                command.id(), command.name(), menu, command.keys().shown(), command::run);
    }

    /// How far it is from what was typed: 0 where the title begins with it, 1 where each word begins one of the
    /// title, 2 where each stands somewhere in title or hint; empty where it does not fit.
    OptionalInt distance(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var name = title.toLowerCase(Locale.ROOT);
        var all = name + " " + hint.toLowerCase(Locale.ROOT);
        var words = Stream.of(wanted.split("\\s+")).toList();
        if (name.startsWith(wanted)) {
            return OptionalInt.of(0);
        }
        if (words.stream().allMatch(word -> (" " + name).contains(" " + word))) {
            return OptionalInt.of(1);
        }
        return words.stream().allMatch(all::contains) ? OptionalInt.of(2) : OptionalInt.empty();
    }
}
