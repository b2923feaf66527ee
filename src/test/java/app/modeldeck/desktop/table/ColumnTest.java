package app.modeldeck.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.rows.RowOrder.By;
import org.junit.jupiter.api.Test;

final class ColumnTest {
    @Test
    void rowsAreSortedByEveryColumn() {
        assertThat(By.values()).hasSameSizeAs(Column.values());
        assertThat(Column.values())
                .allSatisfy(column -> assertThat(Column.of(column.by())).isEqualTo(column));
    }
}
