package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Arrangement.Reveal;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.Words;
import java.util.Optional;
import java.util.function.Consumer;

/// What a search can be made narrower or wider by. It follows the rows: when others are shown it looks around them in
/// the background, one look at a time, for a look cannot be broken off; the newest wins. Lives on the thread of its
/// [Background].
final class RefiningViewModel {
    private final Background background;
    private final Consumer<Throwable> broken;
    private final FacetsViewModel facets;
    private final OffersViewModel offers;
    private Optional<Survey> shown = Optional.empty();
    private Optional<Arrangement> next = Optional.empty();
    private boolean busy;
    private Job surveying = Job.NONE;

    /// @param reveal shows what is hidden, or leaves it out again
    /// @param broken told when the work fails
    RefiningViewModel(
            SearchViewModel search,
            Background background,
            Words words,
            Consumer<Reveal> reveal,
            Consumer<Throwable> broken) {
        this.background = background;
        this.broken = broken;
        this.facets = new FacetsViewModel(search, words);
        this.offers = new OffersViewModel(search, words, reveal);
    }

    // Properties

    /// What the models can be told apart by.
    FacetsViewModel facets() {
        return facets;
    }

    /// What would bring back more.
    OffersViewModel offers() {
        return offers;
    }

    // Commands

    /// The table shows this now.
    void follow(Arrangement arrangement) {
        next = Optional.of(arrangement);
        offers.follow(arrangement.request().query());
        if (!busy) {
            survey();
        }
    }

    /// Stops looking; what was seen stays.
    void cancel() {
        surveying.cancel();
    }

    private void survey() {
        var wanted = next.filter(arrangement ->
                shown.filter(survey -> survey.answers(arrangement)).isEmpty());
        next = Optional.empty();
        busy = wanted.isPresent();
        if (!busy) {
            shown.ifPresent(this::show);
        }
        wanted.ifPresent(arrangement -> {
            var before = shown;
            surveying = background.<Survey, Void>run(
                    _ -> Survey.of(arrangement, before), _ -> {}, this::surveyed, this::failed);
        });
    }

    private void surveyed(Survey survey) {
        shown = Optional.of(survey);
        survey();
    }

    private void show(Survey survey) {
        facets.show(survey);
        offers.show(survey);
    }

    private void failed(Throwable failure) {
        broken.accept(failure);
        survey();
    }
}
