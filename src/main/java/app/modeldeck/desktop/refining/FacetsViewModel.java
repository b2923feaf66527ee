package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.refining.FacetRow.Choice;
import app.modeldeck.desktop.refining.FacetRow.Heading;
import app.modeldeck.desktop.refining.FacetRow.Mark;
import app.modeldeck.desktop.refining.FacetRow.More;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.search.SearchViewModel;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.index.Facets.Bucket;
import app.modeldeck.query.index.Facets.Facet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What the models can be told apart by, with counts. Choosing rewrites the text of the search, and typing it
/// chooses here.
public final class FacetsViewModel {
    private static final int USUAL_VALUES = 5;

    private final SearchViewModel search;
    private final FacetWords words;
    private final ReadOnlyObjectWrapper<List<FacetRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Set<QueryField> folded = EnumSet.noneOf(QueryField.class);
    private final Set<QueryField> whole = EnumSet.noneOf(QueryField.class);
    private Optional<Survey> survey = Optional.empty();

    FacetsViewModel(SearchViewModel search, Words words) {
        this.search = search;
        this.words = new FacetWords(words);
        search.query().addListener((_, _, _) -> layOut());
    }

    /// The lines, from top to bottom.
    ReadOnlyObjectProperty<List<FacetRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the person wants to see them.
    public BooleanProperty shown() {
        return shown;
    }

    /// Does what a click on that line does: folds a heading, chooses a value or takes the mark away that it has,
    /// shows more or fewer.
    void press(FacetRow row) {
        switch (row) {
            case Heading(var field, var _, var _, var _) -> turn(folded, field);
            case More(var field, var _) -> turn(whole, field);
            case Choice choice -> toggle(choice.mark() == Mark.EXCLUDED ? Sign.WITHOUT : Sign.WITH, choice);
        }
    }

    /// Excludes that value, or lets it in again.
    void exclude(Choice choice) {
        toggle(Sign.WITHOUT, choice);
    }

    /// Chooses that value and no other of its field.
    void only(Choice choice) {
        search.become(search.query().getValue().without(choice.field()).toggled(choice.field(), choice.value()));
    }

    /// Folds the values of that field, or shows them.
    void fold(QueryField field, Fold fold) {
        boolean changed = fold == Fold.FOLDED ? folded.add(field) : folded.remove(field);
        if (changed) {
            layOut();
        }
    }

    /// Shows them if they are hidden, and hides them else.
    public void showOrHide() {
        shown.set(!shown.get());
    }

    /// These are the counts now.
    void show(Survey next) {
        survey = Optional.of(next);
        layOut();
    }

    private void toggle(Sign sign, Choice choice) {
        search.become(search.query().getValue().toggled(sign, choice.field(), choice.value()));
    }

    private void turn(Set<QueryField> set, QueryField field) {
        if (!set.remove(field)) {
            set.add(field);
        }
        layOut();
    }

    private void layOut() {
        rows.set(survey.stream()
                .flatMap(now -> now.facets().facets().stream().flatMap(facet -> rowsOf(now, facet)))
                .toList());
    }

    private Stream<FacetRow> rowsOf(Survey now, Facet facet) {
        var field = facet.field();
        var standing = Optional.ofNullable(now.standing().get(field));
        var usual = standing.map(values -> standing(now, facet, values))
                .orElseGet(() -> facet.values().stream()
                        .map(bucket -> choice(now, field, bucket))
                        .toList());
        var choices = withSpoken(now, field, usual);
        if (choices.isEmpty()) {
            return Stream.empty();
        }
        boolean open = !folded.contains(field);
        int marked = (int)
                choices.stream().filter(choice -> choice.mark() != Mark.NONE).count();
        var heading = new Heading(field, words.title(field), marked, open ? Fold.OPEN : Fold.FOLDED);
        if (!open) {
            return Stream.of(heading);
        }
        return Stream.concat(Stream.of(heading), standing.isPresent() ? choices.stream() : limited(field, choices));
    }

    /// All values that the catalogue has, in an order of their own, so that none moves while counts change.
    private List<Choice> standing(Survey now, Facet facet, List<String> values) {
        var field = facet.field();
        var inOrder = field == QueryField.PROVIDER
                ? now.catalog().providers().stream()
                        .map(provider -> provider.info().id().slug())
                : field.choices().stream();
        return inOrder.filter(values::contains)
                .map(value -> facet.values().stream()
                        .filter(bucket -> bucket.value().equals(value))
                        .findFirst()
                        .orElse(new Bucket(value, 0)))
                .map(bucket -> choice(now, field, bucket))
                .toList();
    }

    /// Those, and what the query speaks of besides.
    private List<Choice> withSpoken(Survey now, QueryField field, List<Choice> usual) {
        var all = new ArrayList<>(usual);
        for (var clause : search.query().getValue().clauses()) {
            if (clause.term() instanceof Clause.Values(var own, var values) && own == field) {
                values.stream()
                        .filter(value -> all.stream().noneMatch(choice -> speaks(clause, choice)))
                        .forEach(value -> all.add(choice(now, field, value.text(), none(now))));
            }
        }
        return all;
    }

    private static boolean speaks(Clause clause, Choice choice) {
        return new Query(List.of(clause)).sign(choice.field(), choice.value()).isPresent();
    }

    private Stream<FacetRow> limited(QueryField field, List<Choice> choices) {
        if (choices.size() <= USUAL_VALUES + 1) {
            return choices.stream().map(FacetRow.class::cast);
        }
        if (whole.contains(field)) {
            return Stream.concat(choices.stream(), Stream.of(new More(field, words.more(0))));
        }
        var first = choices.stream()
                .filter(choice -> choice.mark() != Mark.NONE || choices.indexOf(choice) < USUAL_VALUES)
                .toList();
        return Stream.concat(first.stream(), Stream.of(new More(field, words.more(choices.size() - first.size()))));
    }

    /// What is not among the counted values of another search may well be found by this one.
    private OptionalInt none(Survey now) {
        return now.query().equals(search.query().getValue()) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private Choice choice(Survey now, QueryField field, Bucket bucket) {
        return choice(now, field, bucket.value(), OptionalInt.of(bucket.count()));
    }

    private Choice choice(Survey now, QueryField field, String value, OptionalInt count) {
        var mark = search.query()
                .getValue()
                .sign(field, value)
                .map(sign -> sign == Sign.WITH ? Mark.CHOSEN : Mark.EXCLUDED)
                .orElse(Mark.NONE);
        return new Choice(field, value, words.label(field, value, now.catalog()), count, mark);
    }
}
