package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.marks.Notebook;
import app.modeldeck.marks.Reversal;
import app.modeldeck.query.Marks;
import app.modeldeck.settings.Trouble;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Changes what is kept, shows it at once, has it written, and takes it back. Lives on the thread of its [Background].
final class MarkChanges {
    /// So many changes can be undone.
    static final int MOST_STEPS = 100;

    private static final System.Logger LOG = System.getLogger(MarkChanges.class.getName());

    private final MarksDesk desk;
    private final Background background;
    private final Words words;
    private final ReadOnlyObjectWrapper<Notebook> notebook;
    private final ReadOnlyObjectWrapper<Marks> marks;
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String name, Reversal reversal) {}

    MarkChanges(MarksDesk desk, Background background, Words words) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.notebook = new ReadOnlyObjectWrapper<>(desk.current());
        this.marks = new ReadOnlyObjectWrapper<>(desk.marks());
    }

    ReadOnlyObjectProperty<Notebook> notebook() {
        return notebook.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Marks> marks() {
        return marks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> told() {
        return told.getReadOnlyProperty();
    }

    /// Makes a change that can be taken back under that name, unless it changes nothing.
    ///
    /// @return whether it changed anything
    boolean step(String name, UnaryOperator<Notebook> change) {
        var before = notebook.get();
        var after = change(change);
        if (after.equals(before)) {
            return false;
        }
        steps.addLast(new Step(name, new Reversal(before, after)));
        if (steps.size() > MOST_STEPS) {
            steps.removeFirst();
        }
        nameNext();
        return true;
    }

    /// Takes the last step back, and tells which it was.
    void undo() {
        Optional.ofNullable(steps.pollLast()).ifPresent(step -> {
            nameNext();
            change(step.reversal()::of);
            tell(new Notice(words.text("marks.undone"), step.name()));
        });
    }

    private void nameNext() {
        undoName.set(Optional.ofNullable(steps.peekLast()).map(Step::name));
    }

    /// Makes a change that cannot be taken back.
    Notebook change(UnaryOperator<Notebook> change) {
        var now = desk.change(change);
        show();
        background.<Optional<FileTrouble>, Void>run(_ -> desk.write(), _ -> {}, this::settled, this::broken);
        return now;
    }

    /// Looks whether another running copy has changed the file.
    void lookAgain() {
        background.<Optional<FileTrouble>, Void>run(_ -> desk.reread(), _ -> {}, this::settled, this::broken);
    }

    /// Tells this in passing, also where the same was told before.
    void tell(Notice what) {
        told.set(Optional.empty());
        told.set(Optional.of(what));
    }

    private void settled(Optional<FileTrouble> trouble) {
        show();
        trouble.map(Trouble.OfMarks::new)
                .map(new TroubleWords(words)::sentence)
                .ifPresent(sentence -> tell(new Notice(words.text("notice.files"), sentence)));
    }

    private void show() {
        notebook.set(desk.current());
        if (!marks.get().equals(desk.marks())) {
            marks.set(desk.marks());
        }
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "the marks could not be kept", failure);
        tell(new Notice(words.text("notice.broken"), words.text("notice.broken.text")));
    }
}
