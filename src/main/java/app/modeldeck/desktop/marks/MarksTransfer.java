package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.marks.MarksStore;
import app.modeldeck.marks.Merger;
import app.modeldeck.marks.Notebook;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/// Takes marks to a file of the person's own choice, and from one, and tells what came of it. Lives on the thread of
/// its [Background].
///
/// @param changes where what comes is added
/// @param background where files are read and written
/// @param words the language
record MarksTransfer(MarkChanges changes, Background background, Words words) {
    private static final System.Logger LOG = System.getLogger(MarksTransfer.class.getName());

    void exportTo(Path file) {
        var all = changes.notebook().get();
        background.<Path, Void>run(
                _ -> {
                    MarksStore.copies().write(all, file);
                    return file;
                },
                _ -> {},
                to -> tell("marks.exported", words.text("marks.exported.text", to.toString())),
                failure -> {
                    LOG.log(level(failure), "the marks could not be exported", failure);
                    tell("marks.unexported", words.text("marks.unexported.text", file.toString()));
                });
    }

    void importFrom(Path file) {
        background.<Notebook, Void>run(
                _ -> MarksStore.copies().read(file), _ -> {}, this::merge, failure -> unread(file, failure));
    }

    private void merge(Notebook other) {
        var before = changes.notebook().get();
        changes.step(words.text("marks.step.import"), new Merger(other)::into);
        var added = Merger.Added.of(before, changes.notebook().get());
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
        LOG.log(level(failure), "the marks could not be imported", failure);
        var why = failure instanceof UnusableFileException unusable ? unusable.reason() : FileTrouble.Reason.UNREADABLE;
        tell(
                "marks.unimported",
                words.text("marks.unimported.text", file.toString(), new TroubleWords(words).reason(why)));
    }

    /// A disk that refuses and a file that is another are told, and no fault of the program.
    private static Level level(Throwable failure) {
        return failure instanceof IOException || failure instanceof UnusableFileException ? Level.DEBUG : Level.ERROR;
    }

    private void tell(String title, String text) {
        changes.tell(new Notice(words.text(title), text));
    }
}
