package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.index.Completion.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/// What could be typed next, under the search box. The focus stays in the box, which passes on the keys.
final class CompletionPopup {
    private final CompletionViewModel viewModel;
    private final Words words;
    private final TextField field;
    private final IntConsumer take;
    private final Popup popup = new Popup();
    private final VBox rows = new VBox();

    private CompletionPopup(CompletionViewModel viewModel, Words words, TextField field, IntConsumer take) {
        this.viewModel = viewModel;
        this.words = words;
        this.field = field;
        this.take = take;
        rows.getStyleClass().add("completion");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText(words.text("completion.label"));
        popup.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
        popup.setOnAutoHide(_ -> viewModel.close());
        popup.getContent().add(rows);
    }

    /// Shows what is offered under that field from now on.
    ///
    /// @param take takes over the candidate of that place
    static void install(CompletionViewModel viewModel, Words words, TextField field, IntConsumer take) {
        var made = new CompletionPopup(viewModel, words, field, take);
        viewModel.candidates().addListener((_, _, now) -> made.show(now));
        viewModel.chosen().addListener((_, _, now) -> made.mark(now));
    }

    private void show(List<Candidate> candidates) {
        if (candidates.isEmpty() || !field.isFocused()) {
            popup.hide();
            return;
        }
        rows.getChildren().clear();
        for (int i = 0; i < candidates.size(); i++) {
            rows.getChildren().add(row(candidates.get(i), i));
        }
        if (!popup.isShowing()) {
            var below = field.localToScreen(0, field.getHeight());
            popup.show(field, below.getX(), below.getY());
        }
    }

    private HBox row(Candidate candidate, int index) {
        var label = new Label(candidate.label());
        label.getStyleClass().add("completion-label");
        var hint = new Label(hint(candidate));
        hint.getStyleClass().add("completion-hint");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(label, gap, hint);
        if (index == 0) {
            var key = new Label(words.text("completion.key"));
            key.getStyleClass().add("completion-key");
            row.getChildren().add(1, key);
        }
        row.getStyleClass().add("completion-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(spoken(candidate));
        row.setOnMouseClicked(_ -> take.accept(index));
        return row;
    }

    private String hint(Candidate candidate) {
        return fieldOf(candidate).map(field -> words.text("field." + field)).orElseGet(() -> count(candidate.count()));
    }

    private static Optional<QueryField> fieldOf(Candidate candidate) {
        var label = candidate.label();
        return label.endsWith(":") ? QueryField.named(label.substring(0, label.length() - 1)) : Optional.empty();
    }

    private String count(OptionalInt count) {
        return count.isPresent() ? words.text("completion.count", count.getAsInt()) : "";
    }

    private String spoken(Candidate candidate) {
        return words.text("completion.spoken", candidate.label(), hint(candidate));
    }

    private void mark(OptionalInt chosen) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(Styles.CHOSEN, chosen.equals(OptionalInt.of(i)));
        }
        var candidates = viewModel.candidates().get();
        field.setAccessibleHelp(chosen.isPresent() ? spoken(candidates.get(chosen.getAsInt())) : "");
    }
}
