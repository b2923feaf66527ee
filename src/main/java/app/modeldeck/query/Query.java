package app.modeldeck.query;

import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Clause.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person looks for, as clauses that must all hold. Immutable; the text and the clauses are two views of
/// one thing.
///
/// The language: words, `"phrases"`, `field:a,b` (a comma means or), `-` before any of them (not), ranges
/// `a..b`, comparisons `<` `<=` `>` `>=`, ages `30d`, `unknown` for what is not stated. [QueryField] lists the
/// fields.
///
/// @param clauses in the order typed
public record Query(List<Clause> clauses) {
    /// Finds everything.
    public static final Query BLANK = new Query(List.of());

    public Query {
        clauses = List.copyOf(clauses);
    }

    /// Reads a text; never throws, whatever the text.
    public static Parsed parse(String text) {
        return new Parser(text).parsed();
    }

    /// The text that stands for this query; parsing it gives an equal query.
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
    }

    /// Whether no clause leaves a row out.
    public boolean isBlank() {
        return clauses.stream().noneMatch(Query::isCondition);
    }

    /// The clauses that leave rows out, none twice.
    public List<Clause> conditions() {
        return clauses.stream().filter(Query::isCondition).distinct().toList();
    }

    private static boolean isCondition(Clause clause) {
        return switch (clause.term()) {
            case Clause.Word(var text) -> !Folded.words(text).isEmpty();
            case Clause.Phrase(var text) -> !Folded.words(text).isEmpty();
            case Clause.Values _ -> true;
            case Clause.Sort _, Clause.Group _, Clause.Struck _ -> false;
        };
    }

    /// The words that must be found, folded, in the order typed: what relevance is measured by.
    public List<String> words() {
        return pieces().stream().flatMap(List::stream).toList();
    }

    /// The same, the words that were typed without a space between them together.
    public List<List<String>> pieces() {
        return clauses.stream()
                .filter(clause -> clause.sign() == Sign.WITH)
                .map(clause -> clause.term() instanceof Clause.Word(var text) ? Folded.words(text) : List.<String>of())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /// The words and phrases that must be found, as typed: what a provider's own search can be asked.
    public String plainText() {
        return clauses.stream()
                .filter(clause -> clause.sign() == Sign.WITH)
                .flatMap(clause -> switch (clause.term()) {
                    case Clause.Word(var text) -> Stream.of(text);
                    case Clause.Phrase(var text) -> Stream.of(text);
                    case Clause.Values _, Clause.Sort _, Clause.Group _, Clause.Struck _ -> Stream.<String>empty();
                })
                .collect(Collectors.joining(" "));
    }

    /// The order asked for; the last one where there are several.
    public Optional<Clause.Sort> sort() {
        return last(Clause.Sort.class);
    }

    /// The grouping asked for; the last one where there are several.
    public Optional<Clause.Group> group() {
        return last(Clause.Group.class);
    }

    private <T extends Clause.Term> Optional<T> last(Class<T> type) {
        return clauses.stream()
                .map(Clause::term)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later);
    }

    /// Whether its clauses on the provider let models of that one in.
    public boolean admits(ProviderId provider) {
        return clauses.stream().allMatch(clause -> switch (clause.term()) {
            case Clause.Values(var field, var values)
            when field == QueryField.PROVIDER ->
                (clause.sign() == Sign.WITH)
                        == values.stream().anyMatch(value -> value.text().equalsIgnoreCase(provider.slug()));
            case Clause.Values _, Clause.Word _, Clause.Phrase _ -> true;
            case Clause.Sort _, Clause.Group _, Clause.Struck _ -> true;
        });
    }

    /// Without this clause.
    public Query without(Clause clause) {
        return new Query(clauses.stream().filter(own -> !own.equals(clause)).toList());
    }

    /// Without any clause that wants a value of this field.
    public Query withoutWanted(QueryField field) {
        return new Query(clauses.stream()
                .filter(own -> own.sign() == Sign.WITHOUT || !own.isOf(field))
                .toList());
    }

    /// Without any clause of this field, of either sign.
    public Query without(QueryField field) {
        return new Query(clauses.stream().filter(own -> !own.isOf(field)).toList());
    }

    /// With `to` where `from` stood.
    public Query replaced(Clause from, Clause to) {
        return new Query(
                clauses.stream().map(own -> own.equals(from) ? to : own).toList());
    }

    /// Without the words and phrases that must be found: what a model has to meet as well that a provider's own
    /// search found for them.
    public Query withoutWantedWords() {
        return new Query(clauses.stream()
                .filter(clause -> switch (clause.term()) {
                    case Clause.Word _, Clause.Phrase _ -> clause.sign() == Sign.WITHOUT;
                    case Clause.Values _, Clause.Sort _, Clause.Group _, Clause.Struck _ -> true;
                })
                .toList());
    }

    /// What is said of this value: that it must hold or must not; empty where no clause speaks of it.
    public Optional<Sign> sign(QueryField field, String value) {
        return clauses.stream()
                .filter(clause -> clause.isOf(field))
                .filter(clause -> clause.term() instanceof Clause.Values(var _, var values)
                        && values.stream().anyMatch(own -> isSame(own, value)))
                .map(Clause::sign)
                .findFirst();
    }

    /// Ticks a facet, or takes the tick away.
    public Query toggled(QueryField field, String value) {
        return toggled(Sign.WITH, field, value);
    }

    /// The same for either sign: adds the value to the field's clause of this sign, beginning one
    /// where there is none, or removes it, with the clause when it was the only one. A tick of the other sign
    /// gives way.
    public Query toggled(Sign sign, QueryField field, String value) {
        var clear = new Query(clauses.stream()
                .flatMap(clause -> lessened(clause, field, value))
                .toList());
        return sign(field, value).equals(Optional.of(sign)) ? clear : clear.ticked(sign, field, value);
    }

    private Query ticked(Sign sign, QueryField field, String value) {
        var clause = clauses.stream()
                .filter(own -> own.sign() == sign && own.isOf(field))
                .findFirst();
        var added = parse(field.word() + ":\"" + value.replace('"', ' ') + '"').query().clauses().stream()
                .map(one -> new Clause(sign, one.term()))
                .findFirst();
        if (clause.isPresent() && added.isPresent()) {
            return replaced(clause.get(), joined(clause.get(), added.get()));
        }
        return new Query(Stream.concat(clauses.stream(), added.stream()).toList());
    }

    private static Clause joined(Clause first, Clause second) {
        if (first.term() instanceof Clause.Values(var field, var values)
                && second.term() instanceof Clause.Values(var _, var more)) {
            var all = new ArrayList<>(values);
            all.addAll(more);
            return new Clause(first.sign(), new Clause.Values(field, all));
        }
        return first;
    }

    private static Stream<Clause> lessened(Clause clause, QueryField field, String value) {
        if (clause.term() instanceof Clause.Values(var own, var values) && own == field) {
            var left = values.stream().filter(v -> !isSame(v, value)).toList();
            return left.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Clause(clause.sign(), new Clause.Values(field, left)));
        }
        return Stream.of(clause);
    }

    private static boolean isSame(Value value, String text) {
        return value.text().equalsIgnoreCase(text)
                || (value instanceof Value.Named(var own) && Folded.isSame(own, text));
    }

    @Override
    public String toString() {
        return text();
    }
}
