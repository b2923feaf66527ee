package app.modeldeck.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.rows.GroupKey;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.desktop.rows.RowOrder.By;
import app.modeldeck.desktop.rows.RowOrder.Direction;
import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LayoutViewModelTest {
    private final LayoutViewModel layout = new LayoutViewModel();

    @Test
    void whatIsLaidOutIsRestoredElsewhere() {
        layout.move(Column.RUNS, -1);
        layout.choose(Column.OWNER, Visibility.SHOWN);
        layout.choose(Column.TYPE, Visibility.HIDDEN);
        layout.resize(Column.PRICE, 222);
        layout.sort().set(RowOrder.by(By.RUNS, Direction.DESCENDING));
        layout.density().set(Density.COMPACT);
        layout.fold(List.of(new GroupKey("provider", "fal")), Fold.FOLDED);
        layout.facets().set(false);
        layout.details().set(true);
        layout.detailsWidth().set(401);

        var other = new LayoutViewModel();
        other.restore(layout.table(), layout.panes());

        assertThat(other.table()).isEqualTo(layout.table());
        assertThat(other.panes()).isEqualTo(new Panes(Visibility.HIDDEN, Visibility.SHOWN, 401));
        assertThat(other.order().get()).startsWith(Column.NAME, Column.TYPE, Column.RUNS, Column.PRICE);
        assertThat(other.chosen().get()).contains(Column.OWNER).doesNotContain(Column.TYPE);
        assertThat(other.wished(Column.PRICE)).isEqualTo(222);
    }

    @Test
    void columnsOfAnotherVersionArePassedOverAndNewOnesStandAtTheEnd() {
        var left = List.of(
                new WindowState.Column("gone", 100, Visibility.SHOWN),
                new WindowState.Column("runs", 90, Visibility.SHOWN),
                new WindowState.Column("name", 200, Visibility.HIDDEN));

        layout.restore(new Table(left, List.of(), Density.COMFORTABLE, Set.of()), Panes.USUAL);

        assertThat(layout.order().get())
                .startsWith(Column.RUNS, Column.NAME)
                .containsExactlyInAnyOrder(Column.values());
        assertThat(layout.chosen().get()).contains(Column.NAME);
    }

    @Test
    void theNameCannotBeHidden() {
        layout.choose(Column.NAME, Visibility.HIDDEN);

        assertThat(layout.chosen().get()).contains(Column.NAME);
    }

    @Test
    void aColumnMovesPastThoseThatAreHiddenAndNotOverTheEdge() {
        layout.choose(Column.TYPE, Visibility.HIDDEN);

        layout.move(Column.PRICE, -1);
        assertThat(layout.order().get()).startsWith(Column.PRICE, Column.NAME, Column.TYPE);
        layout.move(Column.PRICE, -1);
        assertThat(layout.order().get()).startsWith(Column.PRICE, Column.NAME, Column.TYPE);
    }

    @Test
    void resettingKeepsWhatIsNoColumn() {
        layout.move(Column.RUNS, -1);
        layout.toggle(new GroupKey("provider", "fal"));
        layout.reset();

        assertThat(layout.order().get()).containsExactly(Column.values());
        assertThat(layout.folded().get()).hasSize(1);
        layout.toggle(new GroupKey("provider", "fal"));
        assertThat(layout.folded().get()).isEmpty();
    }
}
