package app.modeldeck.desktop.details;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Described;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.snippet.ProgramLanguage;
import app.modeldeck.snippet.Snippet;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is known of the selected model. The list's knowledge is shown at once; the model's own page is asked for when
/// the selection has rested and the pane is open, so that going through rows asks nothing of anybody. Lives on one
/// thread; nothing here blocks.
public final class DetailsViewModel {
    private static final System.Logger LOG = System.getLogger(DetailsViewModel.class.getName());
    private static final Duration REST = Duration.ofMillis(150);
    private static final int NOT_FOUND = 404;

    private final Catalog catalog;
    private final Background background;
    private final Clock clock;
    private final Words words;
    private final BiConsumer<String, String> note;
    private final ProblemWords problemWords;
    private final FactWords factWords;
    private final InputWords inputWords;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper absence = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<ProgramLanguage> language = new SimpleObjectProperty<>(ProgramLanguage.CURL);
    private final ObservableValue<Optional<Snippet>> snippet;
    private Job resting = Job.NONE;
    private Job reading = Job.NONE;

    /// @param catalog where models are described
    /// @param background where that is asked
    /// @param clock the time that ages count from
    /// @param words the language
    /// @param note writes down what went wrong, a title and a sentence
    public DetailsViewModel(
            Catalog catalog, Background background, Clock clock, Words words, BiConsumer<String, String> note) {
        this.catalog = catalog;
        this.background = background;
        this.clock = clock;
        this.words = words;
        this.note = note;
        this.problemWords = new ProblemWords(words);
        this.factWords = new FactWords(words, clock);
        this.inputWords = new InputWords(words);
        this.snippet = Bindings.createObjectBinding(
                () -> sheet.get().map(now -> snippet(now, language.get())), sheet, language);
        open.subscribe(this::beginWhenOpen);
    }

    /// What is shown; nothing while no model is selected.
    ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Whether a model is shown.
    public ObservableValue<Boolean> selected() {
        return sheet.map(Optional::isPresent);
    }

    /// The model that is shown.
    public Optional<Model> model() {
        return sheet.get().map(Sheet::model);
    }

    /// Whether the pane is unfolded.
    public BooleanProperty open() {
        return open;
    }

    /// What snippets are written in.
    public ObjectProperty<ProgramLanguage> language() {
        return language;
    }

    /// The call of the model that is shown.
    ObservableValue<Optional<Snippet>> snippet() {
        return snippet;
    }

    /// Every fact of that sheet in words.
    List<Fact> facts(Sheet of) {
        return factWords.facts(of);
    }

    /// Where that sheet was read, in words.
    String source(Sheet of) {
        return factWords.source(of);
    }

    /// What that model takes, in words.
    List<InputWords.Line> inputs(Sheet of) {
        return of.schema().map(inputWords::lines).orElse(List.of());
    }

    /// That model is selected now, or none.
    public void select(Optional<Model> model) {
        absence.set("");
        var before = sheet.get().map(now -> now.model().id());
        if (model.isPresent() && model.map(Model::id).equals(before)) {
            sheet.set(sheet.get().map(now -> now.listed(model.get())));
            return;
        }
        stop();
        sheet.set(model.flatMap(chosen -> provider(chosen).map(info -> {
            boolean more = info.is(Trait.DESCRIBES) || info.is(Trait.PRICES_ON_DEMAND);
            return Sheet.listed(info, chosen, more ? new DetailsState.Resting() : new DetailsState.NotOffered());
        })));
        beginWhenOpen();
    }

    /// The lists have changed: looks whether the model that is shown is in one of them still. What is known of it
    /// stays.
    public void lookAgain() {
        absence.set(sheet.get().map(this::absence).orElse(""));
    }

    private String absence(Sheet of) {
        var name = of.provider().name();
        var snapshot = catalog.current();
        var status = snapshot.provider(of.provider().id()).map(ProviderSnapshot::status);
        if (status.filter(ProviderStatus.Off.class::isInstance).isPresent()) {
            return words.text("details.off", name);
        }
        boolean whole = status.isEmpty()
                || status.filter(ProviderStatus.Ready.class::isInstance).isPresent();
        return whole && snapshot.find(of.model().id()).isEmpty() ? words.text("details.gone", name) : "";
    }

    /// Why the model that is shown is in no list any more, in words; blank while it is in one, or nobody knows.
    ReadOnlyStringProperty absence() {
        return absence.getReadOnlyProperty();
    }

    /// Asks again after a failure.
    void retry() {
        sheet.get().ifPresent(this::read);
    }

    /// The call of the model that is shown as text, as it is to be pasted.
    public Optional<String> snippetText() {
        return snippet.getValue()
                .filter(Snippet.Written.class::isInstance)
                .map(written -> ((Snippet.Written) written).text());
    }

    /// What there is to tell when it is copied, and so while a model is shown.
    public Optional<News> snippetNews() {
        return snippet.getValue().map(now -> switch (now) {
            case Snippet.Written(var _, var caveats) ->
                new News(
                        words.text("details.snippet.copied", language.get().label()),
                        caveats.stream()
                                .map(caveat -> words.text("details.snippet." + caveat))
                                .collect(Collectors.joining(" ")));
            case Snippet.Unknown(var why) ->
                new News(words.text("details.snippet.not"), words.text("details.snippet." + why));
        });
    }

    /// Something to tell in passing.
    public record News(String title, String text) {}

    /// Ends what is under way; the window is closing.
    public void stop() {
        resting.cancel();
        reading.cancel();
    }

    // The course of things

    private void beginWhenOpen() {
        resting.cancel();
        if (open.get()
                && sheet.get()
                        .filter(now -> now.state() instanceof DetailsState.Resting)
                        .isPresent()) {
            resting = background.every(REST, this::rested);
        }
    }

    private void rested() {
        resting.cancel();
        sheet.get().ifPresent(this::read);
    }

    private void read(Sheet of) {
        reading.cancel();
        sheet.set(Optional.of(of.at(new DetailsState.Underway())));
        var id = of.model().id();
        reading = background.<Described, Void>run(
                _ -> catalog.describe(id, KeyRing.empty()), _ -> {}, this::done, this::failed);
    }

    private void done(Described described) {
        sheet.set(sheet.get().map(now -> {
            var name = now.provider().name();
            var why = described.priceProblem().map(problem -> problemWords.sentence(name, problem, clock.instant()));
            return now.read(described.details(), described.priceWords(), new DetailsState.Done(why));
        }));
    }

    private void failed(Throwable failure) {
        LOG.log(
                failure instanceof ProviderException ? Level.DEBUG : Level.ERROR,
                "a model could not be described",
                failure);
        var problem = ProviderException.problemOf(failure);
        sheet.get().ifPresent(now -> {
            var why = problemWords.sentence(now.provider().name(), problem, clock.instant());
            note.accept(words.text("details.failed", now.model().name()), why);
            sheet.set(Optional.of(now.at(new DetailsState.Failed(why, retry(problem)))));
        });
    }

    /// A key that is missing or wrong is not mended by asking again, nor is a model that is gone.
    private static DetailsState.Retry retry(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _,
                    Problem.KeyRejected _,
                    Problem.KeyNotAllowed _,
                    Problem.NotOffered _,
                    Problem.SwitchedOff _ -> DetailsState.Retry.USELESS;
            case Problem.Refused(int status) when status == NOT_FOUND -> DetailsState.Retry.USELESS;
            default -> DetailsState.Retry.POSSIBLE;
        };
    }

    private Optional<ProviderInfo> provider(Model model) {
        return catalog.providers().stream()
                .filter(info -> info.id().equals(model.id().provider()))
                .findFirst();
    }

    private static Snippet snippet(Sheet of, ProgramLanguage language) {
        return Snippet.of(of.model(), of.details(), of.provider(), language);
    }
}
