package app.modeldeck.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ColumnFitTest {
    private static final List<Column> ALL = List.of(Column.values());

    private static List<Column> fitting(double room) {
        return ColumnFit.fitting(ALL, room).stream().toList();
    }

    @Test
    void theLeastImportantColumnsGiveWayFirstAndTheNameNever() {
        assertThat(fitting(2000)).containsExactlyElementsOf(ALL);
        assertThat(fitting(792))
                .doesNotContain(Column.DESCRIPTION, Column.OWNER)
                .contains(Column.LICENSE);
        assertThat(fitting(430)).containsExactly(Column.NAME, Column.PRICE, Column.RUNS);
        assertThat(fitting(10)).containsExactly(Column.NAME);
    }

    @Test
    void onlyChosenColumnsAreShown() {
        assertThat(ColumnFit.fitting(List.of(Column.RUNS), 2000)).containsExactly(Column.NAME, Column.RUNS);
    }

    @Test
    void togetherTheColumnsAreAsWideAsTheTable() {
        var shown = List.of(Column.NAME, Column.TYPE, Column.DESCRIPTION);
        var widths = ColumnFit.widths(shown, Map.of(Column.NAME, 300.0), 1000);

        assertThat(widths).containsEntry(Column.NAME, 300.0).containsEntry(Column.TYPE, 150.0);
        assertThat(widths).containsEntry(Column.DESCRIPTION, 550.0);
    }

    @Test
    void whereTheyAskForMoreThanThereIsAllGiveAPartButNoneGoesUnderItsLeast() {
        var shown = List.of(Column.NAME, Column.TYPE, Column.PRICE);
        var widths = ColumnFit.widths(shown, Map.of(Column.TYPE, 600.0, Column.PRICE, 20.0), 700);

        assertThat(widths.values().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(697.0, 700.0);
        assertThat(Stream.of(Column.values()).filter(widths::containsKey))
                .allSatisfy(column -> assertThat(widths.get(column)).isGreaterThanOrEqualTo(column.least()));
        assertThat(widths).containsEntry(Column.PRICE, (double) Column.PRICE.least());
    }
}
