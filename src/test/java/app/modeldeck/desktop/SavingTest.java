package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where rows are written, by a dialog that the test answers.
final class SavingTest {
    @TempDir
    private Path folder;

    private final Deck deck = new Deck();
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> suggested = new ArrayList<>();
    private final List<Optional<File>> folders = new ArrayList<>();
    private final Saving saving = new Saving(Words.in(Locale.US), (chooser, _) -> {
        suggested.add(chooser.getInitialFileName());
        folders.add(Optional.ofNullable(chooser.getInitialDirectory()));
        return Optional.ofNullable(answers.poll())
                .map(name -> folder.resolve(name).toFile());
    });

    @AfterEach
    void close() {
        deck.close();
    }

    private Optional<Path> ask(String... names) {
        answers.addAll(List.of(names));
        return Deck.onFx(() -> saving.ask(deck.stage));
    }

    @Test
    void aNameWithoutAnEndingGetsOne() {
        assertThat(ask("models")).contains(folder.resolve("models.csv"));
    }

    @Test
    void whatTheDialogItselfAgreedToReplaceIsNotAskedAgain() throws IOException {
        Files.writeString(folder.resolve("models.json"), "mine");

        assertThat(ask("models.json", "never asked for")).contains(folder.resolve("models.json"));
        assertThat(suggested).containsExactly("models");
    }

    @Test
    void aFileThatOnlyTheEndingNamesIsAskedForAgain() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "mine");

        assertThat(ask("mine", "mine.csv")).contains(folder.resolve("mine.csv"));
        assertThat(suggested).containsExactly("models", "mine.csv");
    }

    @Test
    void aFolderThatIsGoneIsNotWhereTheDialogOpens() throws IOException {
        var gone = Files.createDirectory(folder.resolve("gone"));
        ask("gone/models.csv");
        ask("gone/models.csv");
        assertThat(folders).containsExactly(Optional.empty(), Optional.of(gone.toFile()));
        Files.delete(gone);
        ask("models.csv");
        assertThat(folders.getLast()).isEmpty();
    }

    @Test
    void theSecondThoughtLeavesTheFileAlone() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "mine");

        assertThat(ask("mine")).isEmpty();
        assertThat(suggested).containsExactly("models", "mine.csv");
    }
}
