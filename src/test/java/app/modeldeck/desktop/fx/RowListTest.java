package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener.Change;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RowListTest {
    private final RowList<String> list = new RowList<>(String::equals);
    private final List<String> changes = new ArrayList<>();

    @BeforeEach
    void listen() {
        list.become(List.of("a", "b", "c", "d"));
        list.addListener(this::noted);
    }

    @Test
    void equalRowsChangeNothing() {
        list.become(List.of("a", "b", "c", "d"));

        assertThat(changes).isEmpty();
    }

    @Test
    void oneOtherRowIsReplacedInItsPlace() {
        list.become(List.of("a", "x", "c", "d"));

        assertThat(changes).containsExactly("1-2 replaced 1 removed 1 added");
    }

    @Test
    void rowsBetweenOthersAreAddedAlone() {
        list.become(List.of("a", "b", "x", "y", "c", "d"));

        assertThat(changes).containsExactly("2-4 added 0 removed 2 added");
    }

    @Test
    void rowsThatWentAreRemovedAlone() {
        list.become(List.of("a", "d"));

        assertThat(changes).containsExactly("1-1 removed 2 removed 0 added");
    }

    @Property(tries = 300)
    void itBecomesWhatItIsTold(@ForAll List<Character> before, @ForAll List<Character> after) {
        var any = new RowList<>(String::equals);
        any.become(rows(before));
        var next = rows(after);

        any.become(next);

        assertThat(any).containsExactlyElementsOf(next);
    }

    private static List<String> rows(List<Character> letters) {
        return letters.stream().map(letter -> "n" + (letter % 5)).toList();
    }

    private void noted(Change<? extends String> change) {
        while (change.next()) {
            var kind = change.wasReplaced() ? "replaced" : change.wasAdded() ? "added" : "removed";
            changes.add("%d-%d %s %d removed %d added"
                    .formatted(change.getFrom(), change.getTo(), kind, change.getRemovedSize(), change.getAddedSize()));
        }
    }
}
