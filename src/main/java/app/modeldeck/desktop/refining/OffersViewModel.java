package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.RowRequest.Reveal;
import app.modeldeck.desktop.search.SearchViewModel;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Query;
import app.modeldeck.query.Value;
import app.modeldeck.query.index.Explanation.Drop;
import app.modeldeck.query.index.Explanation.LeftOut;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What would bring back more where few models match or none, and what is left out because it is not stated.
final class OffersViewModel {
    private static final int MOST_DROPS = 5;

    private final SearchViewModel search;
    private final Words words;
    private final Consumer<Reveal> reveal;
    private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(Offers.NONE);
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
    private Query about = Query.BLANK;

    /// @param reveal shows what is hidden, or leaves it out again
    OffersViewModel(SearchViewModel search, Words words, Consumer<Reveal> reveal) {
        this.search = search;
        this.words = words;
        this.reveal = reveal;
    }

    /// What there is to say and to offer. Immutable.
    ///
    /// @param few that few models match; blank where it is none or many
    /// @param drops clauses to do without
    /// @param leftOut what can be let in
    /// @param unstated what cannot, but is left out as well; blank where there is nothing
    /// @param hidden what the person has hidden of it
    record Offers(String few, List<Offer> drops, List<Include> leftOut, String unstated, Optional<Hidden> hidden) {
        /// There is nothing to say.
        static final Offers NONE = new Offers("", List.of(), List.of(), "", Optional.empty());

        Offers {
            drops = List.copyOf(drops);
            leftOut = List.copyOf(leftOut);
        }

        /// Whether there is nothing to say.
        boolean isEmpty() {
            return few.isEmpty() && drops.isEmpty() && leftOut.isEmpty() && unstated.isEmpty() && hidden.isEmpty();
        }
    }

    /// Something that is left out.
    ///
    /// @param text how many of what
    /// @param offer lets them in
    record Include(String text, Offer offer) {}

    /// What the person has hidden of the matches.
    ///
    /// @param text how many there are
    /// @param action what can be done
    /// @param leadsTo what it does
    record Hidden(String text, String action, Reveal leadsTo) {}

    /// What there is to say and to offer now.
    ReadOnlyObjectProperty<Offers> offers() {
        return offers.getReadOnlyProperty();
    }

    /// Whether they are about the rows that are shown; until they are they say nothing.
    ReadOnlyBooleanProperty current() {
        return current.getReadOnlyProperty();
    }

    /// The rows answer this query now.
    void follow(Query query) {
        current.set(about.equals(query));
    }

    /// Changes the search as offered, unless it has become another one since.
    void take(Offer offer) {
        if (search.query().getValue().equals(offer.from())) {
            search.become(offer.to());
        }
    }

    /// Shows what is hidden, or leaves it out again.
    void take(Hidden hidden) {
        reveal.accept(hidden.leadsTo());
    }

    /// This is how it stands now.
    void show(Survey survey) {
        about = survey.query();
        current.set(true);
        var leftOut = survey.explanation().leftOut().stream()
                .map(one -> include(survey, one))
                .toList();
        boolean few = survey.found() > 0 && !survey.explanation().drops().isEmpty();
        offers.set(new Offers(
                few ? words.text("offer.few", survey.found()) : "",
                survey.explanation().drops().stream()
                        .limit(MOST_DROPS)
                        .map(drop -> drop(survey, drop))
                        .toList(),
                leftOut,
                leftOut.isEmpty() && survey.missing().unstated() > 0
                        ? words.text("offer.unstated", survey.missing().unstated())
                        : "",
                hidden(survey)));
    }

    private Optional<Hidden> hidden(Survey survey) {
        int count = survey.missing().hidden();
        if (count == 0) {
            return Optional.empty();
        }
        var next = survey.request().own().reveal() == Reveal.NOT ? Reveal.ONCE : Reveal.NOT;
        boolean all = survey.query().isBlank();
        return Optional.of(new Hidden(
                words.text("hidden." + next + (all ? ".models" : ".matches"), count),
                words.text("hidden." + next + ".action"),
                next));
    }

    private Offer drop(Survey survey, Drop drop) {
        var clauses = drop.clauses().stream().map(Clause::text).collect(Collectors.joining(words.text("offer.and")));
        var text = words.text(survey.found() == 0 ? "offer.without" : "offer.without.more", clauses, drop.rows());
        return new Offer(text, survey.query(), drop.without());
    }

    private Include include(Survey survey, LeftOut leftOut) {
        var what = leftOut.clauses().stream()
                .flatMap(clause ->
                        clause.term() instanceof Clause.Values values ? Stream.of(asked(values)) : Stream.of())
                .distinct()
                .collect(Collectors.joining(words.text("offer.or")));
        return new Include(
                words.text("offer.leftout", leftOut.rows(), what),
                new Offer(words.text("offer.include", leftOut.rows(), what), survey.query(), leftOut.including()));
    }

    private String asked(Clause.Values clause) {
        boolean ofUnit = clause.values().stream()
                .anyMatch(
                        value -> value instanceof Value.Cost cost && cost.unit().isPresent());
        return words.text(
                ofUnit
                        ? "offer.asked.PRICE.unit"
                        : "offer.asked." + clause.field().name());
    }
}
