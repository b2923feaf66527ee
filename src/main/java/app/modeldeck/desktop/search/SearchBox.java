package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.event.EventTarget;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/// Where a search is typed: the field with what could be typed next, and the clauses as chips under it.
public final class SearchBox extends VBox {
    /// The size of texts of the usual size, in pixels: the style sheets are written for it.
    private static final double USUAL_FONT = 13;

    private final SearchViewModel search;
    private final CompletionViewModel completion;
    private final Runnable leaveDown;
    private final CustomTextField field = (CustomTextField) TextFields.createClearableTextField();

    /// @param search what is searched for
    /// @param chips the same clause by clause
    /// @param completion what could be typed next
    /// @param words the language
    /// @param hint what the field's tooltip says
    /// @param leaveDown the person goes down from the field
    public SearchBox(
            SearchViewModel search,
            ChipsViewModel chips,
            CompletionViewModel completion,
            Words words,
            String hint,
            Runnable leaveDown) {
        this.search = search;
        this.completion = completion;
        this.leaveDown = leaveDown;
        getStyleClass().add("search-box");
        field.setId("search");
        field.setPromptText(words.text("search.prompt"));
        field.setAccessibleText(words.text("search.label"));
        field.setTooltip(new Tooltip(hint));
        field.setLeft(Glyph.SEARCH.node());
        field.setTextFormatter(new TextFormatter<>(change -> changing(Holding.cut(Holding.LINE, change))));
        search.text().subscribe(this::rewrite);
        field.textProperty().addListener((_, _, typed) -> search.text().set(typed));
        field.focusedProperty().subscribe(this::focusChanged);
        chips.editing().bind(field.focusedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        CompletionPopup.install(completion, words, field, this::take);
        getChildren().addAll(field, new ChipStrip(search, chips, words, field::requestFocus));
    }

    /// How many times as large as usual the texts are, by the font of what is typed.
    public DoubleBinding scale() {
        return Bindings.createDoubleBinding(() -> field.getFont().getSize() / USUAL_FONT, field.fontProperty());
    }

    /// Puts the cursor into the field and marks what stands there.
    public void enter() {
        field.requestFocus();
        field.selectAll();
    }

    /// Puts the cursor into the field.
    public void comeBack() {
        field.requestFocus();
    }

    /// Whether that is the field.
    public boolean isField(EventTarget target) {
        return field.equals(target);
    }

    private Change changing(Change change) {
        if (change.isContentChange()) {
            completion.typed(change.getControlNewText(), change.getCaretPosition());
        } else {
            completion.moved(change.getCaretPosition());
        }
        return change;
    }

    private void rewrite(String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
            field.end();
        }
    }

    private void focusChanged(boolean focused) {
        if (!focused) {
            completion.close();
        }
    }

    private void take(int index) {
        field.positionCaret(completion.take(index));
    }

    private void keyPressed(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (plain && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> {
                down();
                yield true;
            }
            case UP -> up();
            case ENTER -> enterKey();
            case TAB -> tab();
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private void down() {
        if (!completion.isOpen() || !completion.next()) {
            completion.close();
            leaveDown.run();
        }
    }

    private boolean up() {
        boolean open = completion.isOpen();
        if (open) {
            completion.previous();
        }
        return open;
    }

    private boolean enterKey() {
        var chosen = completion.chosen().get();
        if (completion.isOpen() && chosen.isPresent()) {
            take(chosen.getAsInt());
        } else {
            completion.close();
            search.keep();
        }
        return true;
    }

    private boolean tab() {
        boolean open = completion.isOpen();
        if (open) {
            take(completion.chosen().get().orElse(0));
        }
        return open;
    }

    private boolean escape() {
        if (!completion.candidates().get().isEmpty()) {
            completion.close();
            return true;
        }
        boolean filled = !field.getText().isEmpty();
        search.clear();
        return filled;
    }
}
