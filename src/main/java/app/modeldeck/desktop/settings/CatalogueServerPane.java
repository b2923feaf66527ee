package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The settings of the catalogue server.
final class CatalogueServerPane extends VBox {
    private final CatalogueServerViewModel server;
    private final Words words;

    CatalogueServerPane(CatalogueServerViewModel server, Words words) {
        this.server = server;
        this.words = words;
        getStyleClass().add("key-row");
        getChildren().addAll(note(), entry(), power(), new VerdictLabel("server-verdict", server.verdict()));
    }

    private Node note() {
        var note = new Label(words.text("server.note"));
        Wrapping.allow(note);
        note.getStyleClass().add(Styles.MUTED);
        return note;
    }

    private HBox entry() {
        var address = field(Holding.atMost(Holding.LINE, new TextField()), "address", server.address());
        HBox.setHgrow(address, Priority.ALWAYS);
        var test = Buttons.text(words.text("key.test"), server::test);
        test.setId("test-server");
        test.setAccessibleText(words.text("server.test"));
        test.disableProperty().bind(server.testing());
        var use = Buttons.text(words.text("connection.use"), server::use);
        use.setId("use-server");
        use.setAccessibleText(words.text("server.use"));
        return new EntryLine(
                address, field(Holding.atMost(Holding.KEY, new PasswordField()), "token", server.token()), test, use);
    }

    private TextField field(TextField field, String what, StringProperty typed) {
        field.setId("server-" + what);
        field.setPromptText(words.text("server." + what));
        field.setAccessibleText(words.text("server." + what));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> server.use());
        return field;
    }

    private HBox power() {
        var power = new ToggleSwitch(words.text("server.on"));
        power.setId("server-on");
        power.selectedProperty().bindBidirectional(server.on());
        var remove = Buttons.text(words.text("server.remove"), server::remove);
        remove.setId("remove-server");
        var line = OptionsPane.line(power, remove);
        line.visibleProperty().bind(server.entered());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
