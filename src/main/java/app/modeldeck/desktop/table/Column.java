package app.modeldeck.desktop.table;

import app.modeldeck.desktop.rows.RowOrder.By;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A column of the table, in the order in which they stand at first. The sizes are in pixels of text of usual size.
enum Column {
    NAME(By.NAME, 240, 330, 0, AtFirst.CHOSEN),
    TYPE(By.TYPE, 134, 150, 2, AtFirst.CHOSEN),
    PRICE(By.PRICE, 112, 140, 1, AtFirst.CHOSEN),
    RUNS(By.RUNS, 66, 76, 3, AtFirst.CHOSEN),
    UPDATED(By.UPDATED, 80, 96, 4, AtFirst.CHOSEN),
    LICENSE(By.LICENSE, 120, 130, 5, AtFirst.CHOSEN),
    OWNER(By.OWNER, 100, 120, 6, AtFirst.LEFT_OUT),
    DESCRIPTION(By.DESCRIPTION, 180, 360, 7, AtFirst.CHOSEN);

    private final By by;
    private final int least;
    private final int usual;
    private final int rank;
    private final AtFirst atFirst;

    Column(By by, int least, int usual, int rank, AtFirst atFirst) {
        this.by = by;
        this.least = least;
        this.usual = usual;
        this.rank = rank;
        this.atFirst = atFirst;
    }

    private enum AtFirst {
        CHOSEN,
        LEFT_OUT
    }

    /// What the rows are sorted by under its header.
    By by() {
        return by;
    }

    /// The narrowest that can be read.
    int least() {
        return least;
    }

    /// How wide it is where nothing was chosen.
    int usual() {
        return usual;
    }

    /// How soon it gives way where there is no room: the highest first, 0 never.
    int rank() {
        return rank;
    }

    /// Whether it is shown where nothing was chosen.
    boolean isChosenAtFirst() {
        return atFirst == AtFirst.CHOSEN;
    }

    /// Its name in files and texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column of that name.
    static Optional<Column> of(String word) {
        return Stream.of(values()).filter(column -> column.word().equals(word)).findFirst();
    }

    /// The column that sorts by that.
    static Column of(By by) {
        return Stream.of(values()).filter(column -> column.by == by).findFirst().orElseThrow();
    }
}
