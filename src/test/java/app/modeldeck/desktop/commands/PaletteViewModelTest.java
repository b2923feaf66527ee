package app.modeldeck.desktop.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// The palette without a toolkit.
final class PaletteViewModelTest {
    private final Words words = Words.in(Locale.US);
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty loading = new SimpleBooleanProperty();
    private final PaletteViewModel palette = new PaletteViewModel(
            new Commands(List.of(
                    command("facets"),
                    command("refresh").keys(words, "F5"),
                    command("refresh.provider"),
                    command("cancel").when(loading))),
            () -> Stream.of(new PaletteEntry("x", "Refresh fal.ai", "Catalogue", "", () -> done.add("fal"))),
            text -> done.add("find " + text),
            words);

    @Test
    void beginsWithAllThatCanBeDoneNow() {
        palette.open();
        assertThat(titles())
                .containsExactly(
                        "Show or hide filters", "Refresh", "Refresh the provider of this model", "Refresh fal.ai");

        loading.set(true);
        palette.open();
        assertThat(titles()).contains("Stop loading");
    }

    @Test
    void putsWhatBeginsWithTheLettersFirstAndTheSearchLast() {
        palette.typed().set("f");
        assertThat(titles())
                .containsExactly(
                        "Show or hide filters",
                        "Refresh fal.ai",
                        "Refresh",
                        "Refresh the provider of this model",
                        "Search the models for “f”");
    }

    @Test
    void findsWordsInAnyOrderAndByTheirMenu() {
        palette.typed().set("fal refresh");
        assertThat(titles()).startsWith("Refresh fal.ai");
        palette.typed().set("view filters");
        assertThat(titles()).startsWith("Show or hide filters");
    }

    @Test
    void goesRoundAndSearchesForWhatIsNoCommand() {
        palette.typed().set("kling");
        palette.entries().get().get(palette.chosen().get()).action().run();
        palette.typed().set("refresh");
        palette.move(-1);
        palette.entries().get().get(palette.chosen().get()).action().run();
        palette.move(1);
        palette.entries().get().get(palette.chosen().get()).action().run();

        assertThat(done).containsExactly("find kling", "find refresh", "refresh");
    }

    @Test
    void twoCommandsOfOneKeyAreRefused() {
        var both =
                List.of(command("facets").keys(words, "F5"), command("refresh").keys(words, "F9", "F5"));
        assertThatThrownBy(() -> new Commands(both)).hasMessageContaining("F5");
    }

    private Command command(String id) {
        return Command.of(words, id, Menu.VIEW, () -> done.add(id));
    }

    private List<String> titles() {
        return palette.entries().get().stream().map(PaletteEntry::title).toList();
    }
}
