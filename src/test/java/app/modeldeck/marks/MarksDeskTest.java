package app.modeldeck.marks;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.FileTrouble;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksDeskTest {
    @TempDir
    private Path folder;

    private MarksDesk open() {
        return new MarksDesk(
                MarksStore.open(Optional.of(folder), Clock.systemUTC()).store());
    }

    private static Model.Id id(String value) {
        return new Model.Id(new ProviderId("fal"), value);
    }

    private static UnaryOperator<Notebook> favourite(String id) {
        return now -> now.marked(marks -> marks.with(Mark.FAVOURITE, id(id)));
    }

    @Test
    void aChangeIsInForceAtOnceAndInTheFileWhenItIsWritten() {
        var desk = open();
        desk.change(favourite("a"));
        desk.change(favourite("b"));
        assertThat(desk.marks().favourites()).containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(folder).isEmptyDirectory();
        assertThat(desk.write()).isEmpty();
        assertThat(open().current()).isEqualTo(desk.current());
    }

    @Test
    void theEditionChangesWithWhatIsInForceAndWithNothingElse() {
        var desk = open();
        long first = desk.edition();
        desk.change(now -> now);
        desk.write();
        assertThat(desk.edition()).isEqualTo(first);
        var before = desk.change(favourite("a"));
        long second = desk.edition();
        assertThat(second).isNotEqualTo(first);
        desk.write();
        desk.reread();
        assertThat(desk.edition()).isEqualTo(second);
        assertThat(desk.current()).isSameAs(before);
    }

    @Test
    void twoRunningCopiesKeepEachOthersMarksAndSeeThemWhenTheyLook() {
        var one = open();
        var other = open();
        one.change(favourite("a"));
        one.write();
        other.change(favourite("b"));
        other.write();
        assertThat(other.marks().favourites()).containsExactlyInAnyOrder(id("a"), id("b"));
        one.change(favourite("c"));
        assertThat(one.reread()).isEmpty();
        assertThat(one.marks().favourites()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        one.write();
        assertThat(open().current()).isEqualTo(one.current());
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWhenTheWindowIsLookedAtAgainOrCloses() throws IOException {
        var desk = open();
        Files.delete(folder);
        Files.writeString(folder, "a file where the folder should be");
        desk.change(favourite("a"));
        desk.write();
        assertThat(desk.reread()).as("said once").isEmpty();
        Files.delete(folder);
        assertThat(desk.reread()).isEmpty();
        assertThat(open().marks().favourites()).containsExactly(id("a"));

        Files.delete(folder.resolve("marks.json"));
        Files.createDirectory(folder.resolve("marks.json"));
        desk.change(favourite("b"));
        desk.write();
        Files.delete(folder.resolve("marks.json"));
        assertThat(desk.writeAgain()).isEmpty();
        assertThat(open().marks().favourites()).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void whatCannotBeWrittenIsInForceAndSaid() throws IOException {
        var desk = open();
        Files.delete(folder);
        Files.writeString(folder, "a file where the folder should be");
        desk.change(favourite("a"));
        assertThat(desk.write()).contains(new FileTrouble.NotWritten(folder.resolve("marks.json")));
        assertThat(desk.marks().favourites()).containsExactly(id("a"));
        Files.delete(folder);
        Files.createDirectory(folder);
        desk.change(favourite("b"));
        assertThat(desk.write()).isEmpty();
        assertThat(open().marks().favourites()).containsExactlyInAnyOrder(id("a"), id("b"));
    }
}
