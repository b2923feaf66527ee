package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The title of a model with its marks: a star before it, and a glyph behind it where there is a note or a tag. It
/// follows the marks. The keys do the same for the selected row, so neither is a stop of the Tab key.
public final class MarkedTitle extends HBox {
    private final MarksViewModel viewModel;
    private final Words words;
    private final Button star;
    private final Button note;
    private final ChangeListener<Object> remarked = (_, _, _) -> showMarks();
    private Optional<Model> model = Optional.empty();

    /// @param title what it stands around
    /// @param annotate opens the person's words for a model, at that node
    public MarkedTitle(MarksViewModel viewModel, Words words, Node title, BiConsumer<Model, Node> annotate) {
        this.viewModel = viewModel;
        this.words = words;
        star = Buttons.icon(Glyph.STAR, words.text("marks.star.off"), this::toggle);
        star.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        star.getStyleClass().add("star");
        star.setFocusTraversable(false);
        note = Buttons.icon(Glyph.NOTE, "", () -> annotateModel(annotate));
        note.getStyleClass().add("note");
        note.setFocusTraversable(false);
        setHgrow(title, Priority.ALWAYS);
        getStyleClass().add("marked-title");
        getChildren().addAll(star, title, note);
        viewModel.marks().addListener(new WeakChangeListener<>(remarked));
    }

    /// Shows the marks of that model.
    public void show(Model next) {
        model = Optional.of(next);
        showMarks();
    }

    /// What is said before the id: that the model is hidden, where it is; else blank.
    public String lead() {
        return model.filter(viewModel::isHidden)
                .map(_ -> words.text("row.hidden"))
                .orElse("");
    }

    private void toggle() {
        model.map(Model::id).ifPresent(viewModel::toggleFavourite);
    }

    private void annotateModel(BiConsumer<Model, Node> annotate) {
        model.ifPresent(one -> annotate.accept(one, note));
    }

    private void showMarks() {
        model.ifPresent(this::showMarksOf);
    }

    private void showMarksOf(Model one) {
        boolean favourite = viewModel.isFavourite(one.id());
        star.pseudoClassStateChanged(Styles.FAVOURITE, favourite);
        name(star, words.text(favourite ? "marks.star.on" : "marks.star.off"));
        pseudoClassStateChanged(Styles.HIDDEN, viewModel.isHidden(one));
        var said = said(one);
        note.setVisible(!said.isEmpty());
        note.setManaged(note.isVisible());
        name(note, said);
    }

    private static void name(Button button, String name) {
        button.setAccessibleText(name);
        button.getTooltip().setText(name);
    }

    private String said(Model one) {
        var tags = viewModel.tags(one.id()).stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
        return Stream.of(viewModel.note(one.id()).orElse(""), tags)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
