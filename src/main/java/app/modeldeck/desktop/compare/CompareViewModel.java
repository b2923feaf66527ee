package app.modeldeck.desktop.compare;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Described;
import app.modeldeck.desktop.compare.Entry.Progress;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyRing;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The models that a person compares. What each takes is asked for when the comparison is opened. Lives on one thread;
/// nothing here blocks.
public final class CompareViewModel {
    private static final System.Logger LOG = System.getLogger(CompareViewModel.class.getName());
    private static final int LEAST = 2;
    private static final int MOST = 5;

    private final Catalog catalog;
    private final Background background;
    private final Clock clock;
    private final Words words;
    private final BiConsumer<String, String> note;
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();
    private final ObservableValue<Optional<Comparison>> comparison;
    private final Map<Model.Id, Job> asking = new HashMap<>();

    /// @param catalog where models are described
    /// @param background where that is asked
    /// @param clock the time that ages count from
    /// @param words the language
    /// @param note writes down what went wrong, a title and a sentence
    public CompareViewModel(
            Catalog catalog, Background background, Clock clock, Words words, BiConsumer<String, String> note) {
        this.catalog = catalog;
        this.background = background;
        this.clock = clock;
        this.words = words;
        this.note = note;
        var inWords = new ComparisonWords(words, clock);
        this.comparison = Bindings.createObjectBinding(() -> compared(inWords), entries, onlyDifferences);
    }

    /// The models, in the order in which they were added.
    ReadOnlyObjectProperty<List<Entry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// Whether only the lines are shown in which they differ.
    BooleanProperty onlyDifferences() {
        return onlyDifferences;
    }

    /// What is shown; nothing while there are fewer than two models.
    ObservableValue<Optional<Comparison>> comparison() {
        return comparison;
    }

    private Optional<Comparison> compared(ComparisonWords inWords) {
        if (entries.get().size() < LEAST) {
            return Optional.empty();
        }
        var all = inWords.of(entries.get());
        return Optional.of(onlyDifferences.get() ? all.onlyDifferences() : all);
    }

    /// Adds that model.
    ///
    /// @return what came of it, in words
    public String add(Model model) {
        if (entries.get().stream().anyMatch(entry -> entry.model().id().equals(model.id()))) {
            return words.text("compare.there");
        }
        if (entries.get().size() == MOST) {
            return words.text("compare.full");
        }
        catalog.providers().stream()
                .filter(info -> info.id().equals(model.id().provider()))
                .map(info -> new Entry(
                        info, model, Optional.empty(), info.is(Trait.DESCRIBES) ? Progress.NOT : Progress.DONE))
                .findFirst()
                .ifPresent(entry -> entries.set(
                        Stream.concat(entries.get().stream(), Stream.of(entry)).toList()));
        return words.text("compare.added", entries.get().size());
    }

    /// Takes that model out.
    void remove(Model.Id id) {
        Optional.ofNullable(asking.remove(id)).ifPresent(Job::cancel);
        entries.set(entries.get().stream()
                .filter(entry -> !entry.model().id().equals(id))
                .toList());
    }

    /// The person looks at the comparison: what is not known of its models yet is asked for.
    public void open() {
        List.copyOf(entries.get()).stream()
                .filter(entry -> entry.progress() == Progress.NOT || entry.progress() == Progress.FAILED)
                .map(entry -> entry.model().id())
                .forEach(this::ask);
    }

    private void ask(Model.Id id) {
        change(id, entry -> entry.at(Progress.UNDERWAY));
        asking.put(
                id,
                background.<Described, Void>run(
                        _ -> catalog.describe(id, KeyRing.empty()),
                        _ -> {},
                        described -> change(id, entry -> entry.read(described.details())),
                        failure -> failed(id, failure)));
    }

    private void failed(Model.Id id, Throwable failure) {
        LOG.log(
                failure instanceof ProviderException ? Level.DEBUG : Level.ERROR,
                "a model could not be described",
                failure);
        change(id, entry -> {
            var provider = entry.provider().name();
            note.accept(
                    words.text("details.failed", entry.model().name()),
                    new ProblemWords(words).sentence(provider, ProviderException.problemOf(failure), clock.instant()));
            return entry.at(Progress.FAILED);
        });
    }

    private void change(Model.Id id, UnaryOperator<Entry> how) {
        var changed = new ArrayList<>(entries.get());
        changed.replaceAll(entry -> entry.model().id().equals(id) ? how.apply(entry) : entry);
        entries.set(List.copyOf(changed));
    }

    /// What is shown as a table of Markdown.
    Optional<String> markdown() {
        return comparison.getValue().map(Comparison::markdown);
    }

    /// Ends what is under way; the window is closing.
    public void stop() {
        asking.values().forEach(Job::cancel);
    }
}
