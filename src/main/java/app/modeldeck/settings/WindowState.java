package app.modeldeck.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the main window was left: what a person would have to do again if it were forgotten. Immutable. Names that
/// another version wrote stand here too; who reads them passes them over.
///
/// @param frame where the window was; absent before it was ever closed
/// @param table the table in it
/// @param panes what stands beside the table
public record WindowState(Optional<Frame> frame, Table table, Panes panes) {
    /// As it is before anything was changed.
    public static WindowState usual() {
        return new WindowState(Optional.empty(), Table.USUAL, Panes.USUAL);
    }

    /// Whether something is to be seen.
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    /// Where a window stands, in pixels of the desktop.
    ///
    /// @param extent whether it fills the screen; the numbers say then where it goes back to
    public record Frame(int x, int y, int width, int height, Extent extent) {
        public Frame {
            if (width <= 0 || height <= 0) {
                throw new IllegalArgumentException("a window has a size");
            }
        }
    }

    /// How much of its screen a window takes.
    public enum Extent {
        NORMAL,
        MAXIMISED
    }

    /// The table of models.
    ///
    /// @param columns in their order; those that are not named come after them
    /// @param sort what the rows are sorted by, what counts most first
    /// @param density how close the rows stand
    /// @param folded the groups whose rows are not shown
    public record Table(List<Column> columns, List<Sort> sort, Density density, Set<Group> folded) {
        /// Nothing chosen.
        public static final Table USUAL = new Table(List.of(), List.of(), Density.COMFORTABLE, Set.of());

        public Table {
            columns = List.copyOf(columns);
            sort = List.copyOf(sort);
            folded = Set.copyOf(folded);
        }
    }

    /// A column.
    ///
    /// @param name which
    /// @param width what it is given where there is room, in pixels
    public record Column(String name, int width, Visibility visibility) {
        public Column {
            if (width <= 0) {
                throw new IllegalArgumentException("a column has a width");
            }
        }
    }

    /// One of the columns that rows are sorted by.
    public record Sort(String column, Direction direction) {}

    /// Which end comes first.
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /// How close the rows stand.
    public enum Density {
        /// Two lines and a picture.
        COMFORTABLE,
        /// One line.
        COMPACT
    }

    /// A group of rows.
    ///
    /// @param by what its rows share
    /// @param value what they share of it; blank where they state none
    public record Group(String by, String value) {}

    /// What stands beside the table.
    ///
    /// @param detailsWidth how wide the details are, in pixels
    public record Panes(Visibility facets, Visibility details, int detailsWidth) {
        /// Nothing chosen.
        public static final Panes USUAL = new Panes(Visibility.SHOWN, Visibility.HIDDEN, 380);

        public Panes {
            if (detailsWidth <= 0) {
                throw new IllegalArgumentException("a pane has a width");
            }
        }
    }
}
