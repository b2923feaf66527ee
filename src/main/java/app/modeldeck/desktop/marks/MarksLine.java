package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The marks of one model where it is looked at by itself: its star, and the person's words on it in full. It follows
/// the marks.
public final class MarksLine extends HBox {
    private final MarksViewModel viewModel;
    private final Words words;
    private final Star star;
    private final Button said;
    private final ChangeListener<Object> remarked = (_, _, _) -> showMarks();
    private Optional<Model> model = Optional.empty();

    /// @param annotate opens the person's words for a model, at that node
    public MarksLine(MarksViewModel viewModel, Words words, BiConsumer<Model, Node> annotate) {
        this.viewModel = viewModel;
        this.words = words;
        star = new Star(viewModel, words);
        star.button().setId("details-star");
        said = Buttons.text(words.text("marks.do.annotate"), () -> annotateModel(annotate));
        said.setId("details-note");
        said.setGraphic(Glyph.NOTE.node());
        Wrapping.allow(said);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        said.getStyleClass().addAll(Styles.FLAT, "marks-said");
        setHgrow(said, Priority.ALWAYS);
        getStyleClass().add("marks-line");
        getChildren().addAll(star.button(), said);
        visibleProperty().bind(managedProperty());
        viewModel.marks().addListener(new WeakChangeListener<>(remarked));
        show(Optional.empty());
    }

    /// Shows the marks of that model; without one, nothing.
    public void show(Optional<Model> next) {
        model = next;
        setManaged(next.isPresent());
        showMarks();
    }

    private void showMarks() {
        model.map(Model::id).ifPresent(id -> {
            star.show(id);
            var own = viewModel.said(id);
            said.setText(own.isEmpty() ? words.text("marks.do.annotate") : own);
        });
    }

    private void annotateModel(BiConsumer<Model, Node> annotate) {
        model.ifPresent(one -> annotate.accept(one, said));
    }
}
