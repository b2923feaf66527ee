package app.modeldeck.marks;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Copies;
import app.modeldeck.model.Model;
import app.modeldeck.query.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The file of the marks with several copies of the program, one of which is killed.
@Timeout(300)
class MarksCopiesTest {
    @TempDir
    private Path folder;

    private Process start(String name, int changes) throws Exception {
        return Copies.start(Copies.command(MarksScribe.class, folder.toString(), name, String.valueOf(changes)));
    }

    private MarksDesk open() {
        var opened = MarksStore.open(Optional.of(folder), Clock.systemUTC());
        assertThat(opened.trouble()).isEmpty();
        return new MarksDesk(opened.store());
    }

    private static List<Model.Id> first(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> MarksScribe.id(name, i)).toList();
    }

    @Test
    void aCopyThatIsKilledWhileItWritesLosesNothingThatWasWritten() throws Exception {
        var process = start("a", Integer.MAX_VALUE);
        assertThat(process.getInputStream().readNBytes(400)).containsOnly('+');
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor();

        var desk = open();
        assertThat(desk.marks().favourites()).containsAll(first("a", 400));
        desk.change(now -> now.marked(marks -> marks.with(Mark.FAVOURITE, MarksScribe.id("b", 0))));
        assertThat(desk.write()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("marks.json", "marks.lock");
        }
    }

    @Test
    void twoProcessesLoseNoneOfEachOthersMarks() throws Exception {
        var one = start("a", 40);
        var other = start("b", 40);
        assertThat(one.getInputStream().readAllBytes()).containsOnly('+').hasSize(40);
        assertThat(other.getInputStream().readAllBytes()).containsOnly('+').hasSize(40);
        assertThat(open().marks().favourites())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(first("a", 40).stream(), first("b", 40).stream())
                        .toList());
    }
}
