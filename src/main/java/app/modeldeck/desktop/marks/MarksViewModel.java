package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.marks.Notebook;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.Model;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The person's own marks, for every part of the window that shows or changes them. Lives on the thread that its
/// [Background] calls back on; nothing here blocks: a change is in force at once and written by a worker.
public final class MarksViewModel {
    /// So many letters of a note are shown and written.
    static final int LONGEST_NOTE = 20_000;

    /// So many letters of tags in one line.
    static final int LONGEST_TAGS = Holding.LINE;

    private final MarkChanges changes;
    private final MarksTransfer transfer;
    private final Words words;
    private Predicate<Model> hiding;

    /// @param desk where marks are kept
    /// @param background where they are written
    /// @param words the language
    public MarksViewModel(MarksDesk desk, Background background, Words words) {
        this.changes = new MarkChanges(desk, background, words);
        this.transfer = new MarksTransfer(changes, background, words);
        this.words = words;
        this.hiding = desk.marks().hiding();
        changes.marks().addListener((_, _, now) -> hiding = now.hiding());
    }

    /// All that is kept; changes with every change of anything.
    public ReadOnlyObjectProperty<Notebook> notebook() {
        return changes.notebook();
    }

    /// What models are marked with; changes when a mark does, and not when a model is looked at or a search kept.
    public ReadOnlyObjectProperty<Marks> marks() {
        return changes.marks();
    }

    /// What [#undo] would take back, in words; empty where there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> undoName() {
        return changes.undoName();
    }

    /// What is to be told; changes when there is something new.
    public ReadOnlyObjectProperty<Optional<Notice>> told() {
        return changes.told();
    }

    /// Whether that model is a favourite.
    public boolean isFavourite(Model.Id id) {
        return changes.marks().get().has(Mark.FAVOURITE, id);
    }

    /// Whether that model is hidden, itself or with its owner.
    public boolean isHidden(Model model) {
        return hiding.test(model);
    }

    /// Whether that model is hidden itself, whatever its owner is.
    public boolean isHiddenItself(Model.Id id) {
        return changes.marks().get().has(Mark.HIDDEN, id);
    }

    /// Whether all models of that owner are hidden.
    public boolean isOwnerHidden(String owner) {
        return changes.marks().get().hidesOwner(owner);
    }

    /// The person's note on that model.
    public Optional<String> note(Model.Id id) {
        return Optional.ofNullable(changes.marks().get().notes().get(id));
    }

    /// The person's own tags of that model; none is an empty list.
    public List<String> tags(Model.Id id) {
        return changes.marks().get().tags().getOrDefault(id, List.of());
    }

    /// The person's words on that model: the note, and the tags in a line of their own; blank where there are none. Of
    /// what another program has made too long to be drawn it is the beginning, and says so.
    String said(Model.Id id) {
        var tags = tags(id).stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
        return Stream.of(drawn(LONGEST_NOTE, note(id).orElse("")), drawn(LONGEST_TAGS, tags))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String drawn(int letters, String text) {
        return text.length() <= letters
                ? text
                : words.text("marks.said.cut", Holding.beginning(letters, text), letters, text.length());
    }

    /// The models looked at, the last one first.
    public List<Model.Id> recents() {
        return changes.notebook().get().recents();
    }

    /// The searches kept, in the person's order.
    public List<SavedSearch> searches() {
        return changes.notebook().get().searches();
    }

    /// Makes that model a favourite, or no favourite any more.
    public void toggleFavourite(Model.Id id) {
        toggle(Mark.FAVOURITE, id, isFavourite(id) ? "marks.step.unfavourite" : "marks.step.favourite");
    }

    /// Hides that model, and tells how to get it back, or shows it again.
    public void toggleHidden(Model.Id id) {
        boolean hidden = isHiddenItself(id);
        toggle(Mark.HIDDEN, id, hidden ? "marks.step.show" : "marks.step.hide");
        if (!hidden) {
            tellHidden(words.text("marks.hidden.text", id.value()));
        }
    }

    private void tellHidden(String text) {
        changes.tell(new Notice(words.text("marks.hidden"), text));
    }

    private void toggle(Mark mark, Model.Id id, String name) {
        boolean has = changes.marks().get().has(mark, id);
        changes.step(
                words.text(name, id.value()), now -> now.marked(m -> has ? m.without(mark, id) : m.with(mark, id)));
    }

    /// Hides all models of that owner, or shows them again.
    public void toggleOwnerHidden(String owner) {
        boolean hidden = isOwnerHidden(owner);
        changes.step(
                words.text(hidden ? "marks.step.owner.show" : "marks.step.owner.hide", owner),
                now -> now.marked(m -> hidden ? m.withShownOwner(owner) : m.withHiddenOwner(owner)));
        if (!hidden) {
            tellHidden(words.text("marks.hidden.owner.text", owner));
        }
    }

    /// Writes the person's note on that model, where a blank one takes it away, and gives it these own tags and no
    /// others.
    public void annotate(Model.Id id, String note, List<String> tags) {
        var own = clean(tags);
        changes.step(
                words.text("marks.step.annotate", id.value()),
                now -> now.marked(m -> m.withNote(id, note.strip()).withTags(id, own)));
    }

    private static List<String> clean(List<String> tags) {
        return tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /// The model was looked at. It cannot be undone.
    public void lookedAt(Model.Id id) {
        changes.change(now -> now.lookedAt(id));
    }

    /// Keeps that search, in the place of the one of its name.
    ///
    /// @param name without effect where it is blank
    public void saveSearch(String name, String query) {
        var called = name.strip();
        if (!called.isEmpty()) {
            changes.step(words.text("marks.step.save", called), now -> now.with(new SavedSearch(called, query)));
        }
    }

    /// Gives a search another name; without effect where that is blank or taken.
    public void renameSearch(String from, String to) {
        var called = to.strip();
        if (!called.isEmpty()) {
            changes.step(words.text("marks.step.rename", from), now -> now.renamed(from, called));
        }
    }

    /// Forgets the search of that name.
    public void removeSearch(String name) {
        changes.step(words.text("marks.step.remove", name), now -> now.without(name));
    }

    /// Takes the last change back that can be undone, and tells which; without effect where there is none. What another
    /// program, or the person since, did to other models stays.
    public void undo() {
        changes.undo();
    }

    /// Puts all that is kept into that file.
    public void exportTo(Path file) {
        transfer.exportTo(file);
    }

    /// Adds what that file holds, and tells what came.
    public void importFrom(Path file) {
        transfer.importFrom(file);
    }

    /// Looks whether another running copy has changed the marks.
    public void lookAgain() {
        changes.lookAgain();
    }
}
