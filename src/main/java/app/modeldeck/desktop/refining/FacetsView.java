package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.RowList;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Unveiling;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.refining.FacetRow.Choice;
import app.modeldeck.desktop.refining.FacetRow.Heading;
import app.modeldeck.desktop.refining.FacetRow.Mark;
import app.modeldeck.desktop.rows.Row.Fold;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.input.KeyEvent;

/// The facets, one stop of the Tab key: arrows move, Space or Enter presses, Left and Right fold, minus excludes.
public final class FacetsView extends ListView<FacetRow> {
    private static final String MINUS = "-";
    /// So many lines more are seen after each turn, at first.
    private static final int STEP = 2;

    private final FacetsViewModel viewModel;
    private final Words words;
    private final RowList<FacetRow> rowList = new RowList<>(FacetRow::isSame);
    private final Unveiling unveiling;
    private final BooleanSupplier step = this::unveil;
    private List<FacetRow> lines = List.of();
    private int seen;

    /// @param unveiling shows the first lines bit by bit
    public FacetsView(FacetsViewModel viewModel, Words words, Unveiling unveiling) {
        this.viewModel = viewModel;
        this.words = words;
        this.unveiling = unveiling;
        setId("facets");
        getStyleClass().add("facets");
        setAccessibleText(words.text("facets.label"));
        setItems(rowList);
        setCellFactory(_ -> new FacetCell(viewModel, words));
        setPlaceholder(placeholder());
        setContextMenu(menu());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        viewModel.rows().subscribe(this::swap);
    }

    /// Takes the focus and shows where it is.
    public void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !rowList.isEmpty()) {
            getSelectionModel().select(0);
        }
    }

    private Label placeholder() {
        var label = new Label(words.text("facets.none"));
        Wrapping.allow(label);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    /// As many lines stand there as are seen.
    @Override
    protected Skin<?> createDefaultSkin() {
        return new ListViewSkin<>(this) {
            @Override
            protected void layoutChildren(double x, double y, double width, double height) {
                super.layoutChildren(x, y, width, Math.min(height, seenHeight()));
            }
        };
    }

    private void swap(List<FacetRow> next) {
        lines = next;
        if (rowList.isEmpty()) {
            seen = 0;
            unveiling.begin(step);
        } else {
            show();
        }
    }

    private boolean unveil() {
        seen += STEP;
        boolean isWhole = seenHeight() >= getHeight();
        if (isWhole) {
            seen = Integer.MAX_VALUE;
        }
        show();
        requestLayout();
        return !isWhole;
    }

    private double seenHeight() {
        return getFixedCellSize() > 0 ? seen * getFixedCellSize() : Double.MAX_VALUE;
    }

    /// Lines that there is no room for are there from the beginning, and those that all have room only as they are
    /// seen: thus there is a bar to scroll by at once, or never.
    private void show() {
        var chosen = selected();
        boolean haveRoom = lines.size() * getFixedCellSize() <= getHeight();
        rowList.become(haveRoom ? lines.subList(0, Math.min(seen, lines.size())) : lines);
        chosen.map(rowList::indexOfSame)
                .filter(index -> index >= 0)
                .ifPresentOrElse(getSelectionModel()::clearAndSelect, getSelectionModel()::clearSelection);
    }

    private Optional<FacetRow> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private Optional<Choice> selectedChoice() {
        return selected().filter(Choice.class::isInstance).map(Choice.class::cast);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> selected().ifPresent(viewModel::press);
            case LEFT -> selected().ifPresent(this::foldOrLeave);
            case RIGHT -> selected().ifPresent(row -> viewModel.fold(row.field(), Fold.OPEN));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void foldOrLeave(FacetRow row) {
        if (row instanceof Heading) {
            viewModel.fold(row.field(), Fold.FOLDED);
        } else {
            rowList.stream()
                    .filter(other -> other instanceof Heading && other.field() == row.field())
                    .findFirst()
                    .ifPresent(heading -> getSelectionModel().clearAndSelect(rowList.indexOf(heading)));
        }
    }

    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals(MINUS)) {
            selectedChoice().ifPresent(viewModel::exclude);
            event.consume();
        }
    }

    private ContextMenu menu() {
        var only = item("facet.menu.only", () -> selectedChoice().ifPresent(viewModel::only));
        var exclude = item("facet.menu.exclude", () -> selectedChoice().ifPresent(viewModel::exclude));
        var clear = item("facet.menu.clear", () -> selected().ifPresent(viewModel::press));
        var menu = new ContextMenu(only, exclude, clear);
        menu.setOnShowing(_ -> {
            var mark = selectedChoice().map(Choice::mark);
            only.setDisable(mark.isEmpty());
            exclude.setDisable(mark.filter(m -> m != Mark.EXCLUDED).isEmpty());
            clear.setDisable(mark.filter(m -> m != Mark.NONE).isEmpty());
        });
        return menu;
    }

    private MenuItem item(String name, Runnable action) {
        var item = new MenuItem(words.text(name));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
