package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.rows.Arrangement;
import app.modeldeck.query.index.Completion;
import app.modeldeck.query.index.Completion.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What could be typed next, while something is typed. It only offers: nothing is chosen until the person
/// chooses, and it goes when the text changes in another way or the caret wanders off.
public final class CompletionViewModel {
    private final SearchViewModel search;
    private final Background background;
    private final Supplier<Optional<Arrangement>> shown;
    private final Consumer<Throwable> broken;

    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OptionalInt> chosen = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private Place asked = new Place("", 0);
    private Place answered = asked;
    private Job job = Job.NONE;

    /// Where something is typed.
    ///
    /// @param text the whole text
    /// @param caret where the caret stands in it
    record Place(String text, int caret) {}

    /// @param search whose text is completed
    /// @param background where it is found what could be typed
    /// @param shown the rows to count, once there are any
    /// @param broken told when that failed
    public CompletionViewModel(
            SearchViewModel search,
            Background background,
            Supplier<Optional<Arrangement>> shown,
            Consumer<Throwable> broken) {
        this.search = search;
        this.background = background;
        this.shown = shown;
        this.broken = broken;
        search.text().addListener((_, _, now) -> {
            if (!now.equals(asked.text())) {
                close();
            }
        });
    }

    /// What is offered, the likeliest first; empty when nothing is.
    ReadOnlyObjectProperty<List<Candidate>> candidates() {
        return candidates.getReadOnlyProperty();
    }

    /// Which of them the person has gone to, if any.
    ReadOnlyObjectProperty<OptionalInt> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether anything is offered for what stands there now.
    boolean isOpen() {
        return !candidates.get().isEmpty() && answered.equals(asked);
    }

    /// The person types: told before the search knows of it, for a text that it knows came from elsewhere.
    void typed(String text, int caret) {
        if (text.equals(search.text().get())) {
            close();
        } else {
            ask(new Place(text, caret));
        }
    }

    /// The caret moved without anything being typed.
    void moved(int caret) {
        if (caret != asked.caret()) {
            close();
        }
    }

    /// Goes to the next one; whether there was one.
    boolean next() {
        return choose(chosen.get().orElse(-1) + 1);
    }

    /// Goes to the one before, and from the first back to the text.
    void previous() {
        if (!choose(chosen.get().orElse(0) - 1)) {
            chosen.set(OptionalInt.empty());
        }
    }

    private boolean choose(int index) {
        if (index < 0 || index >= candidates.get().size()) {
            return false;
        }
        chosen.set(OptionalInt.of(index));
        return true;
    }

    /// Takes that one over into the text, and offers what can stand behind it.
    ///
    /// @return where the caret stands now
    int take(int index) {
        var candidate = candidates.get().get(index);
        close();
        search.text().set(candidate.text());
        if (candidate.label().endsWith(":")) {
            ask(new Place(candidate.text(), candidate.caret()));
        }
        return candidate.caret();
    }

    /// Offers nothing until something else is typed.
    void close() {
        job.cancel();
        candidates.set(List.of());
        chosen.set(OptionalInt.empty());
    }

    // The course of things

    private void ask(Place place) {
        asked = place;
        chosen.set(OptionalInt.empty());
        job.cancel();
        shown.get()
                .ifPresent(rows -> job = background.<Completion, Void>run(
                        _ -> rows.complete(place.text(), place.caret()),
                        _ -> {},
                        completion -> offer(place, completion),
                        broken));
    }

    private void offer(Place place, Completion completion) {
        answered = place;
        candidates.set(completion.candidates().stream()
                .filter(candidate -> !candidate.text().equals(place.text()))
                .toList());
    }
}
