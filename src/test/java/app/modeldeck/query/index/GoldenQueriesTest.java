package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.query.Note;
import app.modeldeck.query.Query;
import app.modeldeck.query.SampleCatalog;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What each of many queries is read as, what it finds in the sample, and in which order: `queries.txt`.
///
/// An entry is the query after `>`, how it is printed where that differs, its notes, how many rows are left out
/// or hidden, and the ids found.
final class GoldenQueriesTest {
    private static final Index INDEX = Index.of(SampleCatalog.models());
    private static final int ALL = INDEX.size() - 2;

    @Test
    void everyQueryIsReadAndAnsweredAsWritten() {
        var golden = SampleCatalog.text("queries.txt");
        var queries = golden.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(Math.min(2, line.length())))
                .toList();

        assertThat(queries).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(queries.stream().map(GoldenQueriesTest::entry).collect(Collectors.joining("\n")))
                .isEqualTo(golden);
    }

    private static String entry(String text) {
        var parsed = Query.parse(text);
        var found = INDEX.find(parsed.query(), SampleCatalog.view());
        var entry = new StringBuilder("> ").append(text).append('\n');
        var printed = parsed.query().text();
        if (!printed.equals(text)) {
            entry.append("  reads: ").append(printed).append('\n');
        }
        parsed.notes()
                .forEach(note -> entry.append("  note: ").append(note(note)).append('\n'));
        if (found.leftOut() + found.hidden() > 0) {
            entry.append("  left out: %d, hidden: %d%n".formatted(found.leftOut(), found.hidden()));
        }
        return entry.append("  ")
                .append(found.total())
                .append(": ")
                .append(ids(parsed.query(), found.rows()))
                .append('\n')
                .toString();
    }

    private static String note(Note note) {
        var at = note.at().start() + "-" + note.at().end() + " ";
        return at
                + switch (note) {
                    case Note.UnknownField(var _, var name, var meant) ->
                        "no field " + name
                                + meant.map(field -> ", meant " + field.word()).orElse("");
                    case Note.BadValue bad ->
                        bad.reason() + " in " + bad.field().word();
                };
    }

    /// The ids; a query that finds every model and does not sort is not worth a list.
    private static String ids(Query query, List<Model> rows) {
        return rows.size() >= ALL && query.sort().isEmpty()
                ? "all"
                : rows.stream().map(model -> model.id().value()).collect(Collectors.joining(" "));
    }
}
