package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form that adds an OpenAI-compatible endpoint; a button until it is opened.
final class EndpointForm extends VBox {
    private final EndpointViewModel endpoint;
    private final Words words;
    private final Consumer<Node> reveal;

    /// @param reveal scrolls to the form when it has been opened
    EndpointForm(EndpointViewModel endpoint, Words words, Consumer<Node> reveal) {
        this.endpoint = endpoint;
        this.words = words;
        this.reveal = reveal;
        var open = new Button(words.text("endpoint.open"));
        open.setId("open-endpoint");
        open.setOnAction(_ -> open());
        getChildren().add(open);
    }

    private void open() {
        getStyleClass().add("key-row");
        var title = new Label(words.text("endpoint.title"));
        title.getStyleClass().add("key-name");
        var intro = new Label(words.text("endpoint.intro"));
        Wrapping.allow(intro);
        intro.getStyleClass().add(Styles.MUTED);
        var name = field(Holding.atMost(Holding.LINE, new TextField()), "name", endpoint.name());
        var fields = new EntryLine(
                name,
                wide(field(Holding.atMost(Holding.LINE, new TextField()), "address", endpoint.address())),
                field(Holding.atMost(Holding.KEY, new PasswordField()), "key", endpoint.key()));
        getChildren().setAll(title, intro, fields, foot());
        reveal.accept(this);
        name.requestFocus();
    }

    private TextField field(TextField field, String what, StringProperty typed) {
        field.setId("endpoint-" + what);
        field.setPromptText(words.text("endpoint." + what));
        field.setAccessibleText(words.text("endpoint." + what));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> endpoint.add());
        return field;
    }

    private static TextField wide(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox foot() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var test = Buttons.text(words.text("key.test"), endpoint::test);
        test.setId("test-endpoint");
        test.disableProperty().bind(endpoint.testing());
        var add = Buttons.recommended(words.text("endpoint.add"), endpoint::add);
        add.setId("add-endpoint");
        return new EntryLine(new VerdictLabel("endpoint-verdict", endpoint.verdict()), gap, test, add);
    }
}
