package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.marks.MarksStore;
import app.modeldeck.marks.Merger;
import app.modeldeck.marks.Notebook;
import app.modeldeck.marks.Reversal;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.Model;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import app.modeldeck.settings.Trouble;
import app.modeldeck.settings.UnusableFileException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The person's own marks, for every part of the window that shows or changes them. Lives on the thread that its
/// [Background] calls back on; nothing here blocks: a change is in force at once and written by a worker.
public final class MarksViewModel {
    /// So many changes can be undone.
    static final int MOST_STEPS = 100;

    private static final System.Logger LOG = System.getLogger(MarksViewModel.class.getName());

    private final MarksDesk desk;
    private final Background background;
    private final Words words;
    private final ReadOnlyObjectWrapper<Notebook> notebook;
    private final ReadOnlyObjectWrapper<Marks> marks;
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Step> steps = new ArrayDeque<>();
    private Predicate<Model> hiding;

    /// Something to tell in passing.
    public record Told(String title, String text) {}

    private record Step(String name, Reversal reversal) {}

    /// @param desk where marks are kept
    /// @param background where they are written
    /// @param words the language
    public MarksViewModel(MarksDesk desk, Background background, Words words) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.notebook = new ReadOnlyObjectWrapper<>(desk.current());
        this.marks = new ReadOnlyObjectWrapper<>(desk.marks());
        this.hiding = desk.marks().hiding();
    }

    // Properties

    /// All that is kept; changes with every change of anything.
    public ReadOnlyObjectProperty<Notebook> notebook() {
        return notebook.getReadOnlyProperty();
    }

    /// What models are marked with; changes when a mark does, and not when a model is looked at or a search kept.
    public ReadOnlyObjectProperty<Marks> marks() {
        return marks.getReadOnlyProperty();
    }

    /// What [#undo] would take back, in words; empty where there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// What is to be told; changes when there is something new.
    public ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    /// Whether that model is a favourite.
    public boolean isFavourite(Model.Id id) {
        return marks.get().has(Mark.FAVOURITE, id);
    }

    /// Whether that model is hidden, itself or with its owner.
    public boolean isHidden(Model model) {
        return hiding.test(model);
    }

    /// Whether all models of that owner are hidden.
    public boolean isOwnerHidden(String owner) {
        return marks.get().hidesOwner(owner);
    }

    /// The person's note on that model.
    public Optional<String> note(Model.Id id) {
        return Optional.ofNullable(marks.get().notes().get(id));
    }

    /// The person's own tags of that model; none is an empty list.
    public List<String> tags(Model.Id id) {
        return marks.get().tags().getOrDefault(id, List.of());
    }

    /// The models looked at, the last one first.
    public List<Model.Id> recents() {
        return notebook.get().recents();
    }

    /// The searches kept, in the person's order.
    public List<SavedSearch> searches() {
        return notebook.get().searches();
    }

    // Commands

    /// Makes that model a favourite, or no favourite any more.
    public void toggleFavourite(Model.Id id) {
        toggle(Mark.FAVOURITE, id, isFavourite(id) ? "marks.step.unfavourite" : "marks.step.favourite");
    }

    /// Hides that model, or shows it again.
    public void toggleHidden(Model.Id id) {
        boolean hidden = marks.get().has(Mark.HIDDEN, id);
        toggle(Mark.HIDDEN, id, hidden ? "marks.step.show" : "marks.step.hide");
    }

    private void toggle(Mark mark, Model.Id id, String name) {
        boolean has = marks.get().has(mark, id);
        step(words.text(name, id.value()), now -> now.marked(m -> has ? m.without(mark, id) : m.with(mark, id)));
    }

    /// Hides all models of that owner, or shows them again.
    public void toggleOwnerHidden(String owner) {
        boolean hidden = isOwnerHidden(owner);
        step(
                words.text(hidden ? "marks.step.owner.show" : "marks.step.owner.hide", owner),
                now -> now.marked(m -> hidden ? m.withShownOwner(owner) : m.withHiddenOwner(owner)));
    }

    /// Writes the person's note on that model; a blank one takes it away.
    public void setNote(Model.Id id, String note) {
        step(words.text("marks.step.note", id.value()), now -> now.marked(m -> m.withNote(id, note.strip())));
    }

    /// Gives that model these own tags and no others.
    public void setTags(Model.Id id, List<String> tags) {
        var own = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        step(words.text("marks.step.tags", id.value()), now -> now.marked(m -> m.withTags(id, own)));
    }

    /// The model was looked at. It cannot be undone.
    public void lookedAt(Model.Id id) {
        change(now -> now.lookedAt(id));
    }

    /// Keeps that search, in the place of the one of its name.
    ///
    /// @param name without effect where it is blank
    public void saveSearch(String name, String query) {
        var called = name.strip();
        if (!called.isEmpty()) {
            step(words.text("marks.step.save", called), now -> now.with(new SavedSearch(called, query)));
        }
    }

    /// Gives a search another name; without effect where that is blank or taken.
    public void renameSearch(String from, String to) {
        var called = to.strip();
        if (!called.isEmpty()) {
            step(words.text("marks.step.rename", from), now -> now.renamed(from, called));
        }
    }

    /// Forgets the search of that name.
    public void removeSearch(String name) {
        step(words.text("marks.step.remove", name), now -> now.without(name));
    }

    /// Takes the last change back that can be undone; without effect where there is none. What another program, or the
    /// person since, did to other models stays.
    public void undo() {
        Optional.ofNullable(steps.pollLast()).ifPresent(step -> {
            nameNext();
            change(step.reversal()::of);
        });
    }

    /// Puts all that is kept into that file.
    public void exportTo(Path file) {
        var all = notebook.get();
        background.<Path, Void>run(
                _ -> {
                    MarksStore.copies().write(all, file);
                    return file;
                },
                _ -> {},
                to -> tell("marks.exported", words.text("marks.exported.text", to.toString())),
                failure -> {
                    LOG.log(Level.WARNING, "the marks could not be exported", failure);
                    tell("marks.unexported", words.text("marks.unexported.text", file.toString()));
                });
    }

    /// Adds what that file holds, and tells what came.
    public void importFrom(Path file) {
        background.<Notebook, Void>run(
                _ -> MarksStore.copies().read(file), _ -> {}, this::merge, failure -> unread(file, failure));
    }

    /// Looks whether another running copy has changed the marks.
    public void lookAgain() {
        background.<Optional<Trouble>, Void>run(_ -> desk.reread(), _ -> {}, this::settled, this::broken);
    }

    // The course of things

    private void merge(Notebook other) {
        var before = notebook.get();
        step(words.text("marks.step.import"), new Merger(other)::into);
        var added = Merger.Added.of(before, notebook.get());
        tell(
                "marks.imported",
                added.isNothing()
                        ? words.text("marks.imported.nothing")
                        : words.text(
                                "marks.imported.text",
                                added.favourites(),
                                added.hidden(),
                                added.notes(),
                                added.tags(),
                                added.searches()));
    }

    private void unread(Path file, Throwable failure) {
        LOG.log(Level.WARNING, "the marks could not be imported", failure);
        var why = failure instanceof UnusableFileException unusable ? unusable.reason() : Trouble.Reason.UNREADABLE;
        var reason = new TroubleWords(words).reason(why);
        tell("marks.unimported", words.text("marks.unimported.text", file.toString(), reason));
    }

    private void step(String name, UnaryOperator<Notebook> change) {
        var before = notebook.get();
        var after = change(change);
        if (!after.equals(before)) {
            steps.addLast(new Step(name, new Reversal(before, after)));
            if (steps.size() > MOST_STEPS) {
                steps.removeFirst();
            }
            nameNext();
        }
    }

    private void nameNext() {
        undoName.set(Optional.ofNullable(steps.peekLast()).map(Step::name));
    }

    private Notebook change(UnaryOperator<Notebook> change) {
        var now = desk.change(change);
        show();
        background.<Optional<Trouble>, Void>run(_ -> desk.write(), _ -> {}, this::settled, this::broken);
        return now;
    }

    private void settled(Optional<Trouble> trouble) {
        show();
        trouble.ifPresent(what -> tell("notice.files", new TroubleWords(words).sentence(new Trouble.OfMarks(what))));
    }

    private void show() {
        notebook.set(desk.current());
        if (!marks.get().equals(desk.marks())) {
            hiding = desk.marks().hiding();
            marks.set(desk.marks());
        }
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "the marks could not be kept", failure);
        tell("notice.broken", words.text("notice.broken.text"));
    }

    private void tell(String title, String text) {
        told.set(Optional.of(new Told(words.text(title), text)));
    }
}
