package app.modeldeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/// Aligned columns. At a terminal they are cut to its width, the widest first; elsewhere every cell stays
/// whole.
///
/// @param header the titles of the columns
/// @param rows as many cells as there are titles, cleaned
record Table(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";
    private static final int LEAST = 6;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    /// The table with a line break after each row; nothing when there is no row.
    String text(Terminal terminal) {
        if (rows.isEmpty()) {
            return "";
        }
        var widths = widths(terminal);
        var title = line(header, widths);
        var text = new StringBuilder(terminal.colour() ? BOLD + title + PLAIN : title).append('\n');
        for (var row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        return text.toString();
    }

    private List<Integer> widths(Terminal terminal) {
        var widths = new ArrayList<>(
                IntStream.range(0, header.size()).mapToObj(this::natural).toList());
        int room = terminal.width() - GAP.length() * (header.size() - 1);
        while (terminal.interactive() && sum(widths) > room) {
            int widest = IntStream.range(0, widths.size())
                    .reduce((a, b) -> widths.get(b) > widths.get(a) ? b : a)
                    .orElseThrow();
            if (widths.get(widest) <= LEAST) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return widths;
    }

    private int natural(int column) {
        int widest = rows.stream()
                .mapToInt(row -> CellText.width(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(widest, CellText.width(header.get(column)));
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringJoiner(GAP);
        for (int i = 0; i < cells.size(); i++) {
            line.add(CellText.pad(CellText.cut(cells.get(i), widths.get(i)), widths.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
