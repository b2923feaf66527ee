package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Late;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Tips;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.refining.FacetRow.Choice;
import app.modeldeck.desktop.refining.FacetRow.Heading;
import app.modeldeck.desktop.refining.FacetRow.Mark;
import app.modeldeck.desktop.refining.FacetRow.More;
import app.modeldeck.desktop.rows.Row.Fold;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One line of the facets. Makes its nodes once and fills them anew for every line it comes to show.
final class FacetCell extends ListCell<FacetRow> {
    private static final PseudoClass NONE_FOUND = PseudoClass.getPseudoClass("none-found");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final FacetsViewModel viewModel;
    private final Words words;
    private final Late<HeadingLine> heading = new Late<>(HeadingLine::new);
    private final Late<ChoiceLine> choice = new Late<>(ChoiceLine::new);
    private final Late<Label> more = new Late<>(FacetCell::moreLine);

    FacetCell(FacetsViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText("");
        setPrefWidth(0);
        setOnMouseClicked(this::clicked);
        addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                _ -> getListView().getSelectionModel().clearAndSelect(getIndex()));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isEmpty()) {
            return;
        }
        if (event.isShortcutDown() && getItem() instanceof Choice value) {
            viewModel.exclude(value);
        } else {
            viewModel.press(getItem());
        }
    }

    @Override
    protected void updateItem(FacetRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case Heading shown -> heading.get().show(shown);
            case Choice shown -> choice.get().show(shown);
            case More shown -> show(shown);
        }
    }

    private static Label moreLine() {
        var label = new Label();
        label.getStyleClass().add("facet-more");
        return label;
    }

    private void show(More row) {
        more.get().setText(row.label());
        setAccessibleText(row.label());
        setGraphic(more.get());
    }

    private String tip() {
        return getItem() instanceof Choice row
                ? words.text("facet.tip." + row.mark().name(), row.label())
                : "";
    }

    /// What stands over the values of a field.
    private final class HeadingLine extends HBox {
        private final Label title = new Label();
        private final Label marked = new Label();

        HeadingLine() {
            getStyleClass().add("facet-heading");
            title.getStyleClass().add("facet-title");
            marked.getStyleClass().add("facet-marked");
            getChildren().addAll(Glyph.CHEVRON.node(), title, marked);
        }

        void show(Heading row) {
            title.setText(row.title());
            marked.setText(row.marked() == 0 ? "" : words.text("facet.marked", row.marked()));
            pseudoClassStateChanged(Styles.FOLDED, row.fold() == Fold.FOLDED);
            FacetCell.this.setAccessibleText(words.text(
                    row.fold() == Fold.OPEN ? "facet.heading.open" : "facet.heading.folded",
                    row.title(),
                    row.marked()));
            setGraphic(this);
        }
    }

    /// A value with its box and its count.
    private final class ChoiceLine extends HBox {
        private final CheckBox box = new CheckBox();
        private final Label name = new Label();
        private final Label count = new Label();

        ChoiceLine() {
            getStyleClass().add("facet-choice");
            name.getStyleClass().add("facet-name");
            count.getStyleClass().add("facet-count");
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            box.setMinWidth(USE_PREF_SIZE);
            count.setMinWidth(USE_PREF_SIZE);
            name.setMaxWidth(Double.MAX_VALUE);
            setHgrow(name, Priority.ALWAYS);
            getChildren().addAll(box, name, count);
            Tips.install(this, FacetCell.this::tip);
        }

        void show(Choice row) {
            name.setText(row.label());
            var counted = row.count().isPresent()
                    ? words.text("facet.count", row.count().getAsInt())
                    : "";
            count.setText(counted);
            box.setSelected(row.mark() == Mark.CHOSEN);
            box.setIndeterminate(row.mark() == Mark.EXCLUDED);
            pseudoClassStateChanged(NONE_FOUND, row.count().equals(OptionalInt.of(0)));
            pseudoClassStateChanged(EXCLUDED, row.mark() == Mark.EXCLUDED);
            FacetCell.this.setAccessibleText(words.text(
                            "facet.choice." + row.mark().name(), row.label())
                    + (counted.isEmpty()
                            ? ""
                            : words.text("facet.choice.count", row.count().getAsInt())));
            setGraphic(this);
        }
    }
}
