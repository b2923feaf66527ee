package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.browser.Row.ModelRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener.Change;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RowListTest {
    private final RowList<Row> list = new RowList<>(Row::isSame);
    private final List<String> changes = new ArrayList<>();

    @BeforeEach
    void listen() {
        list.become(rows("a", "b", "c", "d"));
        list.addListener(this::noted);
    }

    @Test
    void equalRowsChangeNothing() {
        list.become(rows("a", "b", "c", "d"));

        assertThat(changes).isEmpty();
    }

    @Test
    void oneOtherRowIsReplacedInItsPlace() {
        list.become(rows("a", "x", "c", "d"));

        assertThat(changes).containsExactly("1-2 replaced 1 removed 1 added");
    }

    @Test
    void rowsBetweenOthersAreAddedAlone() {
        list.become(rows("a", "b", "x", "y", "c", "d"));

        assertThat(changes).containsExactly("2-4 added 0 removed 2 added");
    }

    @Test
    void rowsThatWentAreRemovedAlone() {
        list.become(rows("a", "d"));

        assertThat(changes).containsExactly("1-1 removed 2 removed 0 added");
    }

    @Property(tries = 300)
    void itBecomesWhatItIsTold(@ForAll List<Character> before, @ForAll List<Character> after) {
        var any = new RowList<>(Row::isSame);
        any.become(rows(before.stream().map(c -> "n" + (c % 5)).toArray(String[]::new)));
        var next = rows(after.stream().map(c -> "n" + (c % 5)).toArray(String[]::new));

        any.become(next);

        assertThat(any).containsExactlyElementsOf(next);
    }

    private static List<Row> rows(String... names) {
        var provider = FakeProvider.open("fal");
        return Stream.of(names)
                .<Row>map(name -> new ModelRow(provider.model(name)))
                .toList();
    }

    private void noted(Change<? extends Row> change) {
        while (change.next()) {
            var kind = change.wasReplaced() ? "replaced" : change.wasAdded() ? "added" : "removed";
            changes.add("%d-%d %s %d removed %d added"
                    .formatted(change.getFrom(), change.getTo(), kind, change.getRemovedSize(), change.getAddedSize()));
        }
    }
}
