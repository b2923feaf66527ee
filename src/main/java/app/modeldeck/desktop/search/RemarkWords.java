package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.search.Remark.Way;
import app.modeldeck.query.Note;
import app.modeldeck.query.QueryField;
import java.util.Optional;

/// What there is to say of a search, in words.
///
/// @param words the language
record RemarkWords(Words words) {
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
}
