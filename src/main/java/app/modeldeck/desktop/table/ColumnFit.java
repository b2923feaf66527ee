package app.modeldeck.desktop.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns there is room for, and how wide each is: together they are as wide as the table. All in pixels of
/// texts of the usual size.
final class ColumnFit {
    private ColumnFit() {}

    /// Those that there is room for. What matters most is taken first; a column that does not fit gives way to a
    /// narrower one.
    static Set<Column> fitting(Collection<Column> chosen, double room) {
        var fitting = EnumSet.of(Column.NAME);
        double left = room - Column.NAME.least();
        for (var column :
                chosen.stream().sorted(Comparator.comparingInt(Column::rank)).toList()) {
            if (column != Column.NAME && column.least() <= left) {
                fitting.add(column);
                left -= column.least();
            }
        }
        return fitting;
    }

    /// The column that takes what the others leave.
    static Column filler(Collection<Column> shown) {
        return shown.contains(Column.DESCRIPTION) ? Column.DESCRIPTION : Column.NAME;
    }

    /// How wide each is. Where they ask for more than there is, each gives up the same part of what it has above its
    /// least width.
    ///
    /// @param wished how wide each would be
    static Map<Column, Double> widths(List<Column> shown, Map<Column, Double> wished, double room) {
        var filler = filler(shown);
        var widths = new EnumMap<Column, Double>(Column.class);
        for (var column : shown) {
            double wish = wished.getOrDefault(column, (double) column.usual());
            widths.put(column, column == filler ? column.least() : Math.max(column.least(), wish));
        }
        double left = room - sum(widths);
        if (left >= 0) {
            widths.merge(filler, left, Double::sum);
        } else {
            shrink(widths, -left);
        }
        return widths;
    }

    private static void shrink(Map<Column, Double> widths, double tooMuch) {
        double spare = widths.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - entry.getKey().least())
                .sum();
        double part = spare == 0 ? 0 : Math.min(1, tooMuch / spare);
        widths.replaceAll((column, width) -> Math.floor(width - (width - column.least()) * part));
    }

    private static double sum(Map<Column, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
