package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The clauses of the search as chips that can be removed, and under them what there is to say. It takes no
/// room when there is neither.
final class ChipStrip extends VBox {
    private final SearchViewModel search;
    private final Words words;
    private final Runnable leave;
    private final FlowPane chips = new FlowPane();
    private final VBox remarks = new VBox();

    /// @param search what removing a chip changes
    /// @param viewModel what is shown
    /// @param leave puts the cursor into the search field
    ChipStrip(SearchViewModel search, ChipsViewModel viewModel, Words words, Runnable leave) {
        this.search = search;
        this.words = words;
        this.leave = leave;
        getStyleClass().add("chip-strip");
        chips.getStyleClass().add("chips");
        chips.prefWrapLengthProperty().bind(widthProperty());
        remarks.getStyleClass().add("remarks");
        viewModel.chips().subscribe(this::showChips);
        viewModel.remarks().subscribe(this::showRemarks);
        getChildren().addAll(chips, remarks);
    }

    private void showChips(List<Chip> shown) {
        int focused = focusedChip();
        chips.getChildren().setAll(shown.stream().map(this::chip).toList());
        if (focused >= 0 && shown.isEmpty()) {
            leave.run();
        } else if (focused >= 0) {
            button(Math.min(focused, shown.size() - 1)).requestFocus();
        }
        takeRoom();
    }

    private int focusedChip() {
        for (int i = 0; i < chips.getChildren().size(); i++) {
            if (button(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private Node button(int index) {
        return ((HBox) chips.getChildren().get(index)).getChildren().getLast();
    }

    private Node chip(Chip chip) {
        var text = new Label(chip.text());
        text.getStyleClass().add("chip-text");
        text.setTooltip(new Tooltip(chip.text()));
        var remove =
                Buttons.icon(Glyph.CLOSE, words.text("chip.remove", chip.text()), () -> search.drop(chip.clause()));
        remove.getStyleClass().add("chip-remove");
        remove.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                search.drop(chip.clause());
                event.consume();
            }
        });
        var node = new HBox(text, remove);
        node.getStyleClass().add("chip");
        node.pseudoClassStateChanged(Styles.STRUCK, chip.state() == Chip.State.STRUCK);
        return node;
    }

    private void showRemarks(List<Remark> shown) {
        remarks.getChildren().setAll(shown.stream().map(this::remark).toList());
        takeRoom();
    }

    private Node remark(Remark remark) {
        var mark = Glyph.shaped("mark-triangle");
        var sentence = new Label(remark.sentence());
        Wrapping.allow(sentence);
        sentence.setGraphic(mark);
        var line = new HBox(sentence);
        line.getStyleClass().add("remark");
        remark.way().ifPresent(way -> line.getChildren().add(way(way)));
        return line;
    }

    private Button way(Remark.Way way) {
        var button = Buttons.text(way.label(), () -> {
            search.text().set(way.text());
            leave.run();
        });
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void takeRoom() {
        show(chips);
        show(remarks);
        setVisible(chips.isVisible() || remarks.isVisible());
        setManaged(isVisible());
    }

    private static void show(Pane part) {
        part.setVisible(!part.getChildren().isEmpty());
        part.setManaged(part.isVisible());
    }
}
