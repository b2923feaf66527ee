package app.modeldeck.desktop.marks;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.marks.MarksStore;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksViewModelTest {
    private static final Model.Id DEV = new Model.Id(new ProviderId("fal"), "loom/dev");

    private final HandBackground background = new HandBackground();

    @TempDir
    private Path folder;

    private MarksViewModel open() {
        var store = MarksStore.open(Optional.of(folder), Clock.systemUTC()).store();
        return new MarksViewModel(new MarksDesk(store), background, Words.in(Locale.US));
    }

    private static Optional<String> text(MarksViewModel marks) {
        return marks.told().get().map(Notice::text);
    }

    @Test
    void aMarkIsSeenAtOnceAndWrittenByAWorker() {
        var marks = open();
        var seen = new ArrayList<Marks>();
        marks.marks().subscribe(now -> seen.add(now));
        marks.toggleFavourite(DEV);
        assertThat(marks.isFavourite(DEV)).isTrue();
        assertThat(seen).containsExactly(Marks.NONE, Marks.NONE.with(Mark.FAVOURITE, DEV));
        assertThat(folder).isEmptyDirectory();
        background.runAll();
        assertThat(open().isFavourite(DEV)).isTrue();
        assertThat(seen).hasSize(2);
    }

    @Test
    void everyChangeIsUndoneUnderItsNameInTurn() {
        var marks = open();
        marks.toggleFavourite(DEV);
        marks.toggleHidden(DEV);
        marks.toggleOwnerHidden("Loom");
        marks.annotate(DEV, " slow ", List.of("a ", "", "b", "a"));
        marks.saveSearch(" cheap ", "price:<1");
        marks.renameSearch("cheap", "cheaper");
        marks.removeSearch("cheaper");
        var after = marks.notebook().get();
        assertThat(marks.note(DEV)).contains("slow");
        assertThat(marks.tags(DEV)).containsExactly("a", "b");
        assertThat(after.searches()).isEmpty();

        assertThat(undone(marks))
                .containsExactly(
                        "Remove search “cheaper”",
                        "Rename search “cheap”",
                        "Save search “cheap”",
                        "Note and tags of loom/dev",
                        "Hide all by Loom",
                        "Hide loom/dev",
                        "Add loom/dev to favourites");
        assertThat(marks.notebook().get())
                .isEqualTo(SampleMarks.none(background).notebook().get());
        background.runAll();
        assertThat(open().notebook().get()).isEqualTo(marks.notebook().get());
    }

    private static List<String> undone(MarksViewModel marks) {
        var names = new ArrayList<String>();
        while (marks.undoName().get().isPresent()) {
            names.add(marks.undoName().get().get());
            marks.undo();
        }
        return names;
    }

    @Test
    void whatWasUndoneIsToldEachTime() {
        var marks = open();
        var told = new ArrayList<Notice>();
        marks.told().addListener((_, _, now) -> now.ifPresent(told::add));
        marks.toggleFavourite(DEV);
        marks.undo();
        marks.toggleFavourite(DEV);
        marks.undo();
        marks.undo();
        var undone = new Notice("Undone", "Add loom/dev to favourites");
        assertThat(told).containsExactly(undone, undone);
    }

    @Test
    void whatChangesNothingCannotBeUndone() {
        var marks = open();
        marks.annotate(DEV, " ", List.of(" "));
        marks.saveSearch(" ", "x");
        marks.renameSearch("none", "other");
        marks.lookedAt(DEV);
        marks.undo();
        assertThat(marks.undoName().get()).isEmpty();
        assertThat(marks.recents()).containsExactly(DEV);
    }

    @Test
    void onlySoManyChangesCanBeUndone() {
        var marks = open();
        for (int i = 0; i <= MarkChanges.MOST_STEPS; i++) {
            marks.annotate(DEV, "note " + i, List.of());
        }
        assertThat(undone(marks)).hasSize(MarkChanges.MOST_STEPS);
        assertThat(marks.note(DEV)).contains("note 0");
    }

    @Test
    void undoLeavesAloneWhatAnotherProgramMarked() {
        var marks = open();
        marks.toggleFavourite(DEV);
        background.runAll();
        var other = open();
        other.annotate(DEV, "theirs", List.of());
        background.runAll();
        marks.lookAgain();
        background.runAll();
        assertThat(marks.note(DEV)).contains("theirs");
        marks.undo();
        background.runAll();
        assertThat(open().marks().get()).isEqualTo(Marks.NONE.withNote(DEV, "theirs"));
    }

    @Test
    void whatIsExportedIsImportedAndTakenOutAgain() {
        var marks = open();
        marks.toggleFavourite(DEV);
        marks.saveSearch("cheap", "price:<1");
        var copy = folder.resolve("copy.json");
        marks.exportTo(copy);
        background.runAll();
        assertThat(text(marks)).contains("They are in " + copy + ".");

        var other = SampleMarks.none(background);
        other.annotate(DEV, "mine", List.of());
        other.importFrom(copy);
        background.runAll();
        assertThat(other.isFavourite(DEV)).isTrue();
        assertThat(other.searches()).containsExactly(new SavedSearch("cheap", "price:<1"));
        assertThat(text(other))
                .contains(
                        "New: 1 favourite, 0 hidden, no notes, no tagged models, 1 search. Undo takes them out again.");
        other.undo();
        assertThat(other.marks().get()).isEqualTo(Marks.NONE.withNote(DEV, "mine"));
        assertThat(other.searches()).isEmpty();
    }

    @Test
    void whatCannotBeImportedOrExportedIsTold() throws IOException {
        var marks = open();
        var bad = Files.writeString(folder.resolve("bad.json"), "{\"version\": 9}");
        marks.importFrom(bad);
        background.runAll();
        assertThat(text(marks)).contains(bad + " was written by a newer version.");
        var nowhere = folder.resolve("none").resolve("copy.json");
        marks.exportTo(nowhere);
        background.runAll();
        assertThat(text(marks)).contains("Nothing could be written to " + nowhere + ".");
    }

    @Test
    void whatCannotBeKeptIsTold() throws IOException {
        var marks = open();
        Files.delete(folder);
        Files.writeString(folder, "a file where the folder should be");
        marks.toggleFavourite(DEV);
        background.runAll();
        assertThat(text(marks))
                .contains("Your marks could not be written to " + folder.resolve("marks.json")
                        + ". They are kept until Modeldeck closes.");
        Files.delete(folder);
    }
}
