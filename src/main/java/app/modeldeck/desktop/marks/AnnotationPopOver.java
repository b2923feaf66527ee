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
import java.util.Optional;
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
    private static final int MOST = MarksViewModel.LONGEST_NOTE;
    private static final int MOST_OF_TAGS = MarksViewModel.LONGEST_TAGS;
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
        var tags = tags(model);
        var note = note(model);
        // A tab goes on to the tags, as it does everywhere else.
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
                tags.requestFocus();
                event.consume();
            }
        });
        cancelled = false;
        var noteBefore = note.getText();
        var tagsBefore = tags.getText();
        popOver.setOnHidden(_ -> keep(
                model,
                Optional.of(note.getText()).filter(now -> !now.equals(noteBefore)),
                Optional.of(tags.getText()).filter(now -> !now.equals(tagsBefore))));
        popOver.setContentNode(content(model, note, tags));
        PopOvers.show(popOver, at);
        note.requestFocus();
        note.end();
    }

    /// What is longer than can be written here cannot be changed here either, so that nothing of it is lost.
    private TextArea note(Model model) {
        var whole = viewModel.note(model.id()).orElse("");
        var note = new WrittenArea(Holding.beginning(MOST, whole), MOST);
        note.setEditable(whole.length() <= MOST);
        note.setId("note");
        note.setPrefRowCount(LINES);
        note.setAccessibleText(words.text("marks.note.of", model.name()));
        return note;
    }

    private TextField tags(Model model) {
        var whole = String.join(COMMA + " ", viewModel.tags(model.id()));
        var tags = Holding.atMost(MOST_OF_TAGS, new TextField(Holding.beginning(MOST_OF_TAGS, whole)));
        tags.setEditable(whole.length() <= MOST_OF_TAGS);
        tags.setId("tags");
        tags.setPromptText(words.text("marks.tags.prompt"));
        tags.setAccessibleText(words.text("marks.tags.of", model.name()));
        tags.setOnAction(_ -> popOver.hide());
        return tags;
    }

    /// What was not changed here stays as it is, also where it could not be shown as it is.
    private void keep(Model model, Optional<String> note, Optional<String> tags) {
        var id = model.id();
        if (!cancelled && (note.isPresent() || tags.isPresent())) {
            viewModel.annotate(
                    id,
                    note.or(() -> viewModel.note(id)).orElse(""),
                    tags.map(text -> List.of(text.split(COMMA, -1))).orElseGet(() -> viewModel.tags(id)));
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
                cut(tags),
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
        var full = remark(words.text(note.isEditable() ? "marks.note.full" : "marks.note.cut", MOST), "note-full");
        full.visibleProperty().bind(note.lengthProperty().greaterThanOrEqualTo(note.isEditable() ? MOST : 0));
        return full;
    }

    private Label cut(TextField tags) {
        var cut = remark(words.text("marks.tags.cut", MOST_OF_TAGS), "tags-cut");
        cut.setVisible(!tags.isEditable());
        return cut;
    }

    private static Label remark(String text, String id) {
        var remark = new Label(text);
        remark.setId(id);
        Wrapping.allow(remark);
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
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
