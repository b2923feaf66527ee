package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/// The field that a key is typed or pasted into: masked, and shown on demand until the focus leaves it.
final class KeyField extends HBox {
    private final KeyViewModel key;
    private final Words words;

    KeyField(KeyViewModel key, Words words) {
        this.key = key;
        this.words = words;
        var masked = prepare(Holding.atMost(Holding.KEY, new PasswordField()));
        masked.setId("key-" + key.name());
        var plain = prepare(Holding.atMost(Holding.KEY, new TextField()));
        var shown = key.visibility().shown();
        plain.visibleProperty().bind(shown);
        masked.visibleProperty().bind(shown.not());
        var field = new StackPane(masked, plain);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        getStyleClass().add("key-entry");
        getChildren().addAll(field, eye());
        maskWithout(focusWithinProperty());
        maskWithout(sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty));
    }

    private void maskWithout(ObservableValue<Boolean> focus) {
        focus.subscribe(has -> {
            if (!Boolean.TRUE.equals(has)) {
                key.visibility().mask();
            }
        });
    }

    private TextField prepare(TextField field) {
        field.setPromptText(words.text("key.prompt"));
        field.setAccessibleText(words.text("key.label", key.name()));
        field.textProperty().bindBidirectional(key.typed());
        field.setOnAction(_ -> key.save());
        return field;
    }

    private ToggleButton eye() {
        var eye = new ToggleButton();
        eye.setId("reveal-" + key.name());
        eye.setGraphic(Glyph.EYE.node());
        eye.setAccessibleText(words.text("key.reveal"));
        eye.setTooltip(new Tooltip(words.text("key.reveal")));
        eye.getStyleClass().addAll(Styles.FLAT, Styles.ICON_BUTTON);
        eye.selectedProperty().bindBidirectional(key.visibility().shown());
        return eye;
    }
}
