package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One condition of a query, or one wish for how the rows are laid out.
///
/// @param sign whether what it says must hold or must not
public record Clause(Sign sign, Term term) {

    /// Whether a condition must hold.
    public enum Sign {
        WITH,
        WITHOUT
    }

    /// What a clause speaks of.
    public sealed interface Term {}

    /// A word that stands in a model's name, id, description, owner or tags.
    ///
    /// @param text as typed: no white space
    public record Word(String text) implements Term {}

    /// Words that stand together, whole and in this order.
    ///
    /// @param text as typed, without quotation marks
    public record Phrase(String text) implements Term {}

    /// Any of these values of a field.
    ///
    /// @param values at least one
    public record Values(QueryField field, List<Value> values) implements Term {
        public Values {
            values = List.copyOf(values);
        }
    }

    /// An order of the rows.
    ///
    /// @param by one of the choices of [QueryField#SORT]
    public record Sort(String by, Direction direction) implements Term {}

    /// Which way an order runs.
    public enum Direction {
        ASCENDING,
        DESCENDING;

        /// The way a person expects without saying: names from A, prices from the cheapest, all else from the
        /// most.
        static Direction usual(String by) {
            return by.equals("name") || by.equals("price") ? ASCENDING : DESCENDING;
        }
    }

    /// What the rows are grouped by.
    ///
    /// @param by one of the choices of [QueryField#GROUP]
    public record Group(String by) implements Term {
        /// What the rows are grouped by where nothing is asked for.
        public static final Group USUAL = new Group("provider");

        /// Under which heading that model stands; empty where it states nothing of the kind, and where there are
        /// no headings.
        public Optional<String> heading(Model model) {
            return switch (by) {
                case "type" -> Traits.tasks(model).stream().findFirst();
                case "owner" -> Traits.owner(model);
                case "status" -> Traits.status(model);
                case "license" ->
                    Optional.of(Traits.license(model))
                            .filter(license -> license != License.UNKNOWN)
                            .map(License::word);
                case "none" -> Optional.empty();
                default -> Optional.of(Traits.provider(model));
            };
        }
    }

    /// A clause that could not be understood: it is kept as it was typed and leaves no row out.
    public record Struck(QueryField field, List<String> values) implements Term {
        public Struck {
            values = List.copyOf(values);
        }
    }

    public static Clause with(Term term) {
        return new Clause(Sign.WITH, term);
    }

    boolean isOf(QueryField field) {
        return term instanceof Values(var own, var _) && own == field;
    }

    /// The clause as it is typed; reading it again gives an equal one.
    public String text() {
        return (sign == Sign.WITHOUT ? "-" : "")
                + switch (term) {
                    case Word(var text) -> text;
                    case Phrase(var text) -> '"' + text + '"';
                    case Values(var field, var values) ->
                        listed(field, values.stream().map(Value::text).toList());
                    case Sort(var by, var direction) -> "sort:" + by + suffix(by, direction);
                    case Group(var by) -> "group:" + by;
                    case Struck(var field, var values) -> listed(field, values);
                };
    }

    private static String listed(QueryField field, List<String> values) {
        return field.word() + ":" + values.stream().map(Clause::quoted).collect(Collectors.joining(","));
    }

    /// A value in quotation marks, where it needs them: bare, `//` after the colon would make an address of it.
    public static String quoted(String value) {
        boolean plain = !value.startsWith("//") && value.chars().noneMatch(c -> c == ',' || Folded.isSpace((char) c));
        return plain ? value : '"' + value + '"';
    }

    private static String suffix(String by, Direction direction) {
        if (direction == Direction.usual(by)) {
            return "";
        }
        return direction == Direction.ASCENDING ? "-asc" : "-desc";
    }
}
