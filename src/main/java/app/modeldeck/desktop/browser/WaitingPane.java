package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Screen;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The catalogue is being fetched and nothing has come yet: how far each provider is, Cancel, and the
/// shapes of the rows to come.
final class WaitingPane extends VBox {
    private static final int SKELETON_ROWS = 24;

    private final VBox lines = new VBox();

    WaitingPane(Words words, Runnable cancel) {
        getStyleClass().add("waiting-pane");
        var title = new Label(words.text("waiting.title"));
        title.getStyleClass().add(Styles.TITLE);
        var text = new VBox(title, lines);
        text.getStyleClass().add("waiting-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = Buttons.text(words.text("loading.cancel"), cancel);
        button.setId("cancel-waiting");
        var head = new HBox(text, button);
        head.getStyleClass().add("waiting-head");
        var rows = new VBox();
        rows.setMinHeight(0);
        for (int i = 0; i < SKELETON_ROWS; i++) {
            rows.getChildren().add(skeletonRow());
        }
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
    }

    /// Shows how far it is now.
    void show(Screen.Waiting screen) {
        lines.getChildren()
                .setAll(screen.lines().stream().map(WaitingPane::line).toList());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static HBox skeletonRow() {
        var title = new VBox(bar("skeleton-name"), bar("skeleton-id"));
        title.getStyleClass().add("skeleton-title");
        var row = new HBox(title, bar("skeleton-type"), bar("skeleton-description"));
        row.getStyleClass().add("skeleton-row");
        return row;
    }

    private static Region bar(String styleClass) {
        var bar = new Region();
        bar.getStyleClass().addAll("skeleton", styleClass);
        return bar;
    }
}
