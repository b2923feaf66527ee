package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.query.QueryField;
import java.util.OptionalInt;

/// One line of the facets. Two lines that are equal look the same.
sealed interface FacetRow {
    /// Whose line it is.
    QueryField field();

    /// Whether the other line is about the same thing, however it looks.
    default boolean isSame(FacetRow other) {
        return getClass() == other.getClass() && field() == other.field();
    }

    /// The heading of a field's values.
    ///
    /// @param title the field's name for people
    /// @param marked how many of its values are chosen or excluded
    /// @param fold whether the values are shown
    record Heading(QueryField field, String title, int marked, Fold fold) implements FacetRow {}

    /// A value that can be chosen.
    ///
    /// @param value as it is written in a query
    /// @param label its name for people
    /// @param count how many models choosing it gives; of an excluded one, how many that takes away; absent
    /// until it has been counted
    /// @param mark whether it is chosen
    record Choice(QueryField field, String value, String label, OptionalInt count, Mark mark) implements FacetRow {
        @Override
        public boolean isSame(FacetRow other) {
            return other instanceof Choice choice && choice.field == field && choice.value.equals(value);
        }
    }

    /// Shows the rarer values, or hides them again.
    ///
    /// @param label what it does
    record More(QueryField field, String label) implements FacetRow {}

    /// What a query says of a value.
    enum Mark {
        NONE,
        CHOSEN,
        EXCLUDED
    }
}
