package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.search.Remark.Way;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Note;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Value;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is to say of a search, in words.
///
/// @param words the language
record RemarkWords(Words words) {
    /// The value that no model can have: no list says what stands on a model's page.
    private static final String FRUITLESS = "schema";

    /// What to say of a note on that text.
    Remark remark(Note note, String text) {
        return switch (note) {
            case Note.UnknownField unknown ->
                new Remark(
                        words.text("remark.unknown", unknown.name()),
                        unknown.meant().map(field -> meant(unknown, field, text)));
            case Note.BadValue bad ->
                new Remark(
                        words.text(
                                "remark." + bad.reason(),
                                bad.field().word(),
                                bad.value(),
                                String.join(words.text("remark.comma"), bad.choices())),
                        Optional.empty());
        };
    }

    private Way meant(Note.UnknownField unknown, QueryField field, String text) {
        var rewritten = text.substring(0, unknown.at().start())
                + field.word()
                + text.substring(unknown.at().end());
        return new Way(words.text("remark.meant", field.word()), rewritten);
    }

    /// What to say of a clause that is understood and yet cannot find anything.
    Stream<Remark> fruitless(Clause clause) {
        if (!(clause.term() instanceof Clause.Values(var field, var values))) {
            return Stream.empty();
        }
        return switch (field) {
            case HAS ->
                values.stream()
                        .map(Value::text)
                        .filter(FRUITLESS::equals)
                        .map(value -> sentence("remark.fruitless." + value));
            case PROVIDER,
                    OWNER,
                    ID,
                    NAME,
                    TYPE,
                    IN,
                    OUT,
                    TAG,
                    NOTE,
                    PRICE,
                    STATUS,
                    LICENSE,
                    UPDATED,
                    ADDED,
                    RUNS,
                    CONTEXT,
                    IS,
                    SORT,
                    GROUP -> Stream.empty();
        };
    }

    private Remark sentence(String name) {
        return new Remark(words.text(name), Optional.empty());
    }
}
