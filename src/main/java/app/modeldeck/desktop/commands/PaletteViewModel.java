package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The palette without its looks: whatever can be done, found by a few letters. Lives on the FX thread; nothing
/// here blocks.
public final class PaletteViewModel {
    private static final int MOST = 60;

    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PaletteEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final Supplier<Stream<PaletteEntry>> more;
    private final Consumer<String> find;
    private final Commands commands;
    private final Words words;

    /// @param more what can be done besides the commands now
    /// @param find searches the catalogue for what was typed
    public PaletteViewModel(
            Commands commands, Supplier<Stream<PaletteEntry>> more, Consumer<String> find, Words words) {
        this.commands = commands;
        this.more = more;
        this.find = find;
        this.words = words;
        typed.addListener((_, _, _) -> fill());
    }

    /// What was typed.
    StringProperty typed() {
        return typed;
    }

    /// What fits it, the best first; the last searches the catalogue, where anything was typed.
    ReadOnlyObjectProperty<List<PaletteEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// Which of them Enter does.
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Begins anew with nothing typed and what can be done now.
    void open() {
        typed.set("");
        fill();
    }

    /// Goes on to the next, after the last to the first, or back.
    void move(int by) {
        int count = entries.get().size();
        if (count > 0) {
            chosen.set(Math.floorMod(chosen.get() + by, count));
        }
    }

    /// Goes to that one.
    void choose(int index) {
        chosen.set(index);
    }

    private void fill() {
        var text = typed.get().strip();
        var fitting = Stream.concat(possible(), more.get())
                .filter(entry -> entry.distance(text).isPresent())
                .sorted(Comparator.comparingInt(entry -> entry.distance(text).orElseThrow()))
                .limit(MOST);
        chosen.set(0);
        entries.set(Stream.concat(fitting, text.isEmpty() ? Stream.of() : Stream.of(search(text)))
                .toList());
    }

    private Stream<PaletteEntry> possible() {
        return commands.all().stream()
                .filter(command -> command.possible().getValue())
                .map(command -> PaletteEntry.of(command, words.text("menu." + command.menu())));
    }

    private PaletteEntry search(String text) {
        return new PaletteEntry(
                "find", words.text("palette.find", text), words.text("menu.SEARCH"), "", () -> find.accept(text));
    }
}
