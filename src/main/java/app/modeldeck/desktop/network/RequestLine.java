package app.modeldeck.desktop.network;

import app.modeldeck.net.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request as a line of the table.
///
/// @param sent what the line is made of, and sorted by
/// @param texts what it says in each column
record RequestLine(Sent sent, Map<RequestColumn, String> texts) {
    RequestLine {
        texts = Map.copyOf(texts);
    }

    /// What it says in that column.
    String text(RequestColumn column) {
        return texts.getOrDefault(column, "");
    }

    /// These lines as they are copied, one below the other, with tabs between the columns.
    static String copied(List<RequestLine> lines) {
        return lines.stream().map(RequestLine::copied).collect(Collectors.joining("\n"));
    }

    private String copied() {
        return Arrays.stream(RequestColumn.values()).map(this::text).collect(Collectors.joining("\t"));
    }
}
