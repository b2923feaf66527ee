package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.OneAtATime;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Arrangement;
import app.modeldeck.desktop.rows.RowRequest.Reveal;
import app.modeldeck.desktop.search.SearchViewModel;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What a search can be made narrower or wider by. It follows the rows: when others are shown it looks around them in
/// the background. Lives on the thread of its [Background].
public final class RefiningViewModel {
    private final OneAtATime<Survey> surveying;
    private final FacetsViewModel facets;
    private final OffersViewModel offers;
    private Optional<Arrangement> followed = Optional.empty();
    private Optional<Survey> shown = Optional.empty();

    /// @param reveal shows what is hidden, or leaves it out again
    /// @param broken told when the work fails
    public RefiningViewModel(
            SearchViewModel search,
            Background background,
            Words words,
            Consumer<Reveal> reveal,
            Consumer<Throwable> broken) {
        this.surveying = new OneAtATime<>(background, this::next, this::surveyed, broken);
        this.facets = new FacetsViewModel(search, words);
        this.offers = new OffersViewModel(search, words, reveal);
    }

    /// What the models can be told apart by.
    public FacetsViewModel facets() {
        return facets;
    }

    /// What would bring back more.
    public OffersViewModel offers() {
        return offers;
    }

    /// The table shows this now.
    public void follow(Arrangement arrangement) {
        followed = Optional.of(arrangement);
        offers.follow(arrangement.request().query());
        surveying.ask();
    }

    /// Stops looking; what was seen stays.
    public void cancel() {
        surveying.cancel();
    }

    /// Rows in another order, or folded, have the same around them.
    private Optional<Callable<Survey>> next() {
        var before = shown;
        return followed.filter(arrangement ->
                        before.filter(survey -> survey.answers(arrangement)).isEmpty())
                .map(arrangement -> () -> Survey.of(arrangement, before));
    }

    private void surveyed(Survey survey) {
        if (followed.filter(survey::answers).isPresent()) {
            shown = Optional.of(survey);
            facets.show(survey);
            offers.show(survey);
        }
    }
}
