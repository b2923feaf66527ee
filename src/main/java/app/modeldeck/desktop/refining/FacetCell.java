package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Glyph;
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
import javafx.scene.layout.Region;

/// One line of the facets. Makes its nodes once and fills them anew for every line it comes to show.
final class FacetCell extends ListCell<FacetRow> {
    private static final PseudoClass NONE_FOUND = PseudoClass.getPseudoClass("none-found");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final FacetsViewModel viewModel;
    private final Words words;
    private final Label title = new Label();
    private final Label marked = new Label();
    private final HBox heading = new HBox(Glyph.CHEVRON.node(), title, marked);
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox choice = new HBox(box, name, count);
    private final Label more = new Label();

    FacetCell(FacetsViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText("");
        heading.getStyleClass().add("facet-heading");
        title.getStyleClass().add("facet-title");
        marked.getStyleClass().add("facet-marked");
        choice.getStyleClass().add("facet-choice");
        name.getStyleClass().add("facet-name");
        count.getStyleClass().add("facet-count");
        more.getStyleClass().add("facet-more");
        box.setFocusTraversable(false);
        box.setMouseTransparent(true);
        box.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tips.install(choice, this::tip);
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
            case Heading shown -> show(shown);
            case Choice shown -> show(shown);
            case More shown -> show(shown);
        }
    }

    private void show(Heading row) {
        title.setText(row.title());
        marked.setText(row.marked() == 0 ? "" : words.text("facet.marked", row.marked()));
        heading.pseudoClassStateChanged(Styles.FOLDED, row.fold() == Fold.FOLDED);
        setAccessibleText(words.text(
                row.fold() == Fold.OPEN ? "facet.heading.open" : "facet.heading.folded", row.title(), row.marked()));
        setGraphic(heading);
    }

    private void show(Choice row) {
        name.setText(row.label());
        var counted =
                row.count().isPresent() ? words.text("facet.count", row.count().getAsInt()) : "";
        count.setText(counted);
        box.setSelected(row.mark() == Mark.CHOSEN);
        box.setIndeterminate(row.mark() == Mark.EXCLUDED);
        choice.pseudoClassStateChanged(NONE_FOUND, row.count().equals(OptionalInt.of(0)));
        choice.pseudoClassStateChanged(EXCLUDED, row.mark() == Mark.EXCLUDED);
        setAccessibleText(words.text("facet.choice." + row.mark().name(), row.label())
                + (counted.isEmpty()
                        ? ""
                        : words.text("facet.choice.count", row.count().getAsInt())));
        setGraphic(choice);
    }

    private String tip() {
        return getItem() instanceof Choice row
                ? words.text("facet.tip." + row.mark().name(), row.label())
                : "";
    }

    private void show(More row) {
        more.setText(row.label());
        setAccessibleText(row.label());
        setGraphic(more);
    }
}
