package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field to type into, and under it what that could mean. The focus stays in the field. Used on the FX thread.
public final class Palette extends VBox {
    private static final int ROWS = 10;

    private final PaletteViewModel viewModel;
    private final Runnable leave;
    private final TextField field = Holding.atMost(Holding.LINE, new TextField());
    private final ListView<PaletteEntry> list = new ListView<>();

    /// @param leave takes the palette away
    public Palette(PaletteViewModel viewModel, Words words, Runnable leave) {
        this.viewModel = viewModel;
        this.leave = leave;
        getStyleClass().add("palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setId("palette-field");
        field.setPromptText(words.text("palette.prompt"));
        field.setAccessibleText(words.text("palette.prompt"));
        field.textProperty().bindBidirectional(viewModel.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setId("palette-list");
        list.setAccessibleText(words.text("palette.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        viewModel.entries().subscribe(entries -> {
            list.getItems().setAll(entries);
            showChosen();
        });
        viewModel.chosen().subscribe(_ -> showChosen());
        getChildren().addAll(field, list);
    }

    /// The field takes it.
    @Override
    public void requestFocus() {
        viewModel.open();
        field.requestFocus();
    }

    private void showChosen() {
        int index = viewModel.chosen().get();
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - ROWS + 1));
        var entries = viewModel.entries().get();
        field.setAccessibleHelp(index < entries.size() ? entries.get(index).title() : "");
    }

    private void keyPressed(KeyEvent event) {
        boolean ours = switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case TAB -> move(event.isShiftDown() ? -1 : 1);
            case ENTER -> {
                run(viewModel.chosen().get());
                yield true;
            }
            default -> false;
        };
        if (ours) {
            event.consume();
        }
    }

    private boolean move(int by) {
        viewModel.move(by);
        return true;
    }

    private void run(int index) {
        var entries = viewModel.entries().get();
        if (index < entries.size()) {
            leave.run();
            entries.get(index).action().run();
        }
    }

    /// The title with what stands behind it, and the key at the right.
    private final class EntryCell extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label hint = new Label();
        private final Label key = new Label();
        private final HBox row = row();

        EntryCell() {
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    viewModel.choose(getIndex());
                    event.consume();
                }
            });
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    run(getIndex());
                }
            });
        }

        private HBox row() {
            title.getStyleClass().add("palette-title");
            hint.getStyleClass().add(Styles.MUTED);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(USE_PREF_SIZE);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var line = new HBox(title, hint, gap, key);
            line.getStyleClass().add("palette-row");
            return line;
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                title.setText("");
                setAccessibleText("");
                return;
            }
            setAccessibleText(entry.title());
            title.setText(entry.title());
            hint.setText(entry.hint());
            key.setText(entry.key());
            key.setVisible(!entry.key().isEmpty());
            setGraphic(row);
        }
    }
}
