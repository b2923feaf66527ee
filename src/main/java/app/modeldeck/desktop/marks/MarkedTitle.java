package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The title of a model with its marks: a star before it, and a glyph behind it where there is a note or a tag. Who
/// shows it shows it again when marks change. The keys do the same for the selected row, so neither is a stop of the
/// Tab key.
public final class MarkedTitle extends HBox {
    private final MarksViewModel viewModel;
    private final Words words;
    private final Star star;
    private final BiConsumer<Model, Node> annotate;
    private Optional<Button> note = Optional.empty();
    private Optional<Model> model = Optional.empty();

    /// @param title what it stands around
    /// @param annotate opens the person's words for a model, at that node
    public MarkedTitle(MarksViewModel viewModel, Words words, Node title, BiConsumer<Model, Node> annotate) {
        this.viewModel = viewModel;
        this.words = words;
        star = new Star(viewModel, words);
        star.button().setFocusTraversable(false);
        this.annotate = annotate;
        setHgrow(title, Priority.ALWAYS);
        getStyleClass().add("marked-title");
        getChildren().addAll(star.button(), title);
    }

    /// Shows the marks of that model.
    public void show(Model next) {
        model = Optional.of(next);
        star.show(next.id());
        pseudoClassStateChanged(Styles.HIDDEN, viewModel.isHidden(next));
        showNote(viewModel.said(next.id()));
    }

    /// Most models have none, and every button costs something when rows first come.
    private void showNote(String said) {
        if (!said.isEmpty() && note.isEmpty()) {
            note = Optional.of(noteButton());
            note.ifPresent(getChildren()::add);
        }
        note.ifPresent(button -> {
            button.setVisible(!said.isEmpty());
            button.setManaged(button.isVisible());
            button.setAccessibleText(said);
        });
    }

    private Button noteButton() {
        var button = Buttons.icon(Glyph.NOTE, "", this::annotateModel);
        button.getStyleClass().add("note");
        button.setFocusTraversable(false);
        return button;
    }

    /// What is said before the id: that the model is hidden, where it is; else blank.
    public String lead() {
        return model.filter(viewModel::isHidden)
                .map(_ -> words.text("row.hidden"))
                .orElse("");
    }

    private void annotateModel() {
        model.ifPresent(one -> annotate.accept(one, note.map(Node.class::cast).orElse(this)));
    }
}
