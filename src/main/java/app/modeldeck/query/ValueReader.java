package app.modeldeck.query;

import app.modeldeck.query.Clause.Direction;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Note.Reason;
import java.util.ArrayList;
import java.util.List;

/// Reads the values of one field. Never throws: what makes no sense comes back as [Bad].
///
/// @param field whose values
record ValueReader(QueryField field) {

    /// What the values of a clause came to.
    sealed interface Read {}

    /// They make sense.
    record Good(Clause.Term term) implements Read {}

    /// This one does not.
    record Bad(Typed value, Reason reason) implements Read {}

    /// @param typed at least one value
    Read read(Sign sign, List<Typed> typed) {
        if (field.kind() == QueryField.Kind.ORDER) {
            return order(sign, typed);
        }
        var values = new ArrayList<Value>();
        for (var one : typed) {
            switch (value(one)) {
                case Scale.Known(var value) -> values.add(value);
                case Scale.Senseless(var reason) -> {
                    return new Bad(one, reason);
                }
            }
        }
        return new Good(new Clause.Values(field, values));
    }

    private Scale.Outcome value(Typed typed) {
        var text = typed.lower();
        if (text.equals(Value.Unknown.WORD) && field.choices().contains(Value.Unknown.WORD)) {
            return new Scale.Known(new Value.Unknown());
        }
        return switch (field.kind()) {
            case TEXT, ORDER -> new Scale.Known(new Value.Named(typed.text()));
            case CHOICE ->
                field.choices().contains(text)
                        ? new Scale.Known(new Value.Named(text))
                        : new Scale.Senseless(Reason.NOT_A_CHOICE);
            case NUMBER -> Scale.count(text);
            case PRICE -> Scale.cost(text);
            case DATE -> Scale.date(text);
        };
    }

    private Read order(Sign sign, List<Typed> typed) {
        var first = typed.getFirst();
        if (sign == Sign.WITHOUT) {
            return new Bad(first, Reason.NOT_NEGATABLE);
        }
        if (typed.size() > 1) {
            return new Bad(typed.get(1), Reason.TOO_MANY);
        }
        var text = first.lower();
        if (field == QueryField.GROUP) {
            return field.choices().contains(text)
                    ? new Good(new Clause.Group(text))
                    : new Bad(first, Reason.NOT_A_CHOICE);
        }
        return sort(first, text);
    }

    private Read sort(Typed typed, String text) {
        int dash = text.lastIndexOf('-');
        var by = dash < 0 ? text : text.substring(0, dash);
        if (!field.choices().contains(by)) {
            return new Bad(typed, Reason.NOT_A_CHOICE);
        }
        return switch (dash < 0 ? "" : text.substring(dash)) {
            case "" -> new Good(new Clause.Sort(by, Direction.usual(by)));
            case "-asc" -> new Good(new Clause.Sort(by, Direction.ASCENDING));
            case "-desc" -> new Good(new Clause.Sort(by, Direction.DESCENDING));
            default -> new Bad(typed, Reason.NOT_A_CHOICE);
        };
    }
}
