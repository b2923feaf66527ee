package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.PopOvers;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.fx.WrittenArea;
import app.modeldeck.model.Model;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The person's note and tags of a model, to be written at the row. Whatever leaves it keeps what was written, but for
/// Esc and Cancel. Used on the FX thread.
public final class AnnotationPopOver {
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");
    private static final int LINES = 4;
    private static final int MOST = 20_000;
    private static final String COMMA = ",";

    private final MarksViewModel viewModel;
    private final Words words;
    private final PopOver popOver = PopOvers.plain();
    private boolean cancelled;

    public AnnotationPopOver(MarksViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    /// Opens it at that node.
    public void show(Model model, Node at) {
        var tags = Holding.atMost(Holding.LINE, new TextField(String.join(COMMA + " ", viewModel.tags(model.id()))));
        tags.setId("tags");
        tags.setPromptText(words.text("marks.tags.prompt"));
        tags.setAccessibleText(words.text("marks.tags.of", model.name()));
        tags.setOnAction(_ -> popOver.hide());
        var note = new WrittenArea(viewModel.note(model.id()).orElse(""), MOST);
        note.setId("note");
        note.setPrefRowCount(LINES);
        note.setAccessibleText(words.text("marks.note.of", model.name()));
        // A tab goes on to the tags, as it does everywhere else.
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
                tags.requestFocus();
                event.consume();
            }
        });
        cancelled = false;
        popOver.setOnHidden(_ -> keep(model, note.getText(), tags.getText()));
        popOver.setContentNode(content(model, note, tags));
        PopOvers.show(popOver, at);
        note.requestFocus();
        note.end();
    }

    private void keep(Model model, String note, String tags) {
        if (!cancelled) {
            viewModel.annotate(model.id(), note, List.of(tags.split(COMMA, -1)));
        }
    }

    private VBox content(Model model, TextArea note, TextField tags) {
        var name = new Label(model.name());
        name.getStyleClass().add("card-title");
        var id = new Label(model.id().value());
        id.getStyleClass().add(Styles.MUTED);
        var content = new VBox(
                name,
                id,
                labelled("marks.note", note),
                note,
                full(note),
                labelled("marks.tags", tags),
                tags,
                new FlowPane(
                        Buttons.recommended(words.text("marks.save"), popOver::hide),
                        Buttons.text(words.text("marks.cancel"), this::cancel)));
        content.getChildren().getLast().getStyleClass().add("card-actions");
        content.getStyleClass().add("annotation");
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel();
                event.consume();
            } else if (SAVE.match(event)) {
                popOver.hide();
                event.consume();
            }
        });
        return content;
    }

    private Label full(TextArea note) {
        var full = new Label(words.text("marks.note.full", MOST));
        full.setId("note-full");
        Wrapping.allow(full);
        full.visibleProperty().bind(note.lengthProperty().greaterThanOrEqualTo(MOST));
        full.managedProperty().bind(full.visibleProperty());
        return full;
    }

    private Label labelled(String name, Node field) {
        var label = new Label(words.text(name));
        label.setLabelFor(field);
        return label;
    }

    private void cancel() {
        cancelled = true;
        popOver.hide();
    }
}
