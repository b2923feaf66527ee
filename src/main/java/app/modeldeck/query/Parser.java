package app.modeldeck.query;

import app.modeldeck.query.Clause.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one text, once, from its start to its end.
final class Parser {
    private static final char QUOTE = '"';

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int at;

    Parser(String text) {
        this.text = text;
    }

    Parsed parsed() {
        skipSpace();
        while (at < text.length()) {
            clause();
            skipSpace();
        }
        return new Parsed(new Query(clauses), notes);
    }

    private void clause() {
        int start = at;
        boolean negated = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(at + 1);
        var sign = negated ? Sign.WITHOUT : Sign.WITH;
        if (negated) {
            at++;
        }
        if (text.charAt(at) == QUOTE) {
            phrase(sign);
            return;
        }
        var name = nameBeforeColon();
        var field = name.flatMap(QueryField::named);
        if (field.isPresent()) {
            at += name.get().length() + 1;
            add(field.get(), sign, start);
            return;
        }
        name.ifPresent(unknown -> notes.add(
                new Note.UnknownField(new Span(at, at + unknown.length()), unknown, QueryField.near(unknown))));
        word(sign);
    }

    private void phrase(Sign sign) {
        var words = quoted();
        if (!words.isBlank()) {
            clauses.add(new Clause(sign, new Clause.Phrase(words)));
        }
    }

    private void word(Sign sign) {
        int start = at;
        while (at < text.length() && !isSpace(at)) {
            at++;
        }
        clauses.add(new Clause(sign, new Clause.Word(text.substring(start, at))));
    }

    /// The letters before the colon of what begins here, if it looks like a field.
    private Optional<String> nameBeforeColon() {
        int i = at;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
        }
        boolean isName = i > at && i < text.length() && text.charAt(i) == ':' && !text.startsWith("//", i + 1);
        return isName ? Optional.of(text.substring(at, i)) : Optional.empty();
    }

    private void add(QueryField field, Sign sign, int start) {
        var typed = new ArrayList<Typed>();
        do {
            value().ifPresent(typed::add);
        } while (skipComma());
        var reader = new ValueReader(field);
        var read = typed.isEmpty()
                ? new ValueReader.Bad(new Typed("", new Span(start, at)), Note.Reason.MISSING)
                : reader.read(sign, typed);
        switch (read) {
            case ValueReader.Good(var term) -> clauses.add(new Clause(sign, term));
            case ValueReader.Bad(var value, var reason) -> {
                notes.add(new Note.BadValue(value.span(), field, value.text(), reason, field.choices()));
                clauses.add(new Clause(
                        sign,
                        new Clause.Struck(field, typed.stream().map(Typed::text).toList())));
            }
        }
    }

    private Optional<Typed> value() {
        int start = at;
        var value = at < text.length() && text.charAt(at) == QUOTE ? quoted() : bare();
        return value.isBlank() ? Optional.empty() : Optional.of(new Typed(value, new Span(start, at)));
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !isSpace(at) && text.charAt(at) != ',') {
            at++;
        }
        return text.substring(start, at);
    }

    /// What stands between this quotation mark and the next, or the end.
    private String quoted() {
        int end = text.indexOf(QUOTE, at + 1);
        var words = text.substring(at + 1, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return words;
    }

    private boolean skipComma() {
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int index) {
        return Folded.isSpace(text.charAt(index));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
