package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The settings that concern all providers.
final class OptionsPane extends VBox {
    OptionsPane(OptionsViewModel options, Words words) {
        getStyleClass().add("key-row");
        var minutes = new ComboBox<Integer>();
        minutes.setId("ttl");
        minutes.getItems().setAll(options.ttls());
        minutes.valueProperty().bindBidirectional(options.ttl());
        var fresh = new Label(words.text("options.ttl"));
        fresh.setLabelFor(minutes);
        minutes.setAccessibleText(words.text("options.ttl.label"));
        var freshLine = new HBox(fresh, minutes, new Label(words.text("options.ttl.unit")));
        freshLine.getStyleClass().add("option-line");
        var adult = new ToggleSwitch(words.text("options.adult"));
        adult.setId("adult");
        adult.selectedProperty().bindBidirectional(options.adult());
        var place = new Label(options.place());
        place.setId("settings-place");
        place.setWrapText(true);
        place.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(freshLine, adult, place);
    }
}
