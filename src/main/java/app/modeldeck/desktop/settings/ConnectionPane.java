package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.settings.ConnectionViewModel.Kind;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The settings of the network: proxy and certificates.
final class ConnectionPane extends VBox {
    private final ConnectionViewModel connection;
    private final Words words;

    ConnectionPane(ConnectionViewModel connection, Words words) {
        this.connection = connection;
        this.words = words;
        getStyleClass().add("key-row");
        var verdict = new VerdictLabel("connection-verdict", connection.verdict());
        getChildren().addAll(proxy(), manual(), certificates(), note(), verdict, undo());
    }

    private HBox proxy() {
        var title = words.text("connection.proxy");
        var kinds = OptionsPane.choice("proxy", title, List.of(Kind.values()), connection::name);
        kinds.valueProperty().bindBidirectional(connection.kind());
        return OptionsPane.line(OptionsPane.named(title, kinds), kinds);
    }

    private HBox manual() {
        var use = Buttons.text(words.text("connection.use"), connection::useProxy);
        use.setId("use-proxy");
        var fields = new EntryLine(
                wide(field(
                        Holding.atMost(Holding.LINE, new TextField()),
                        "address",
                        connection.address(),
                        connection::useProxy)),
                field(Holding.atMost(Holding.LINE, new TextField()), "user", connection.user(), connection::useProxy),
                field(
                        Holding.atMost(Holding.KEY, new PasswordField()),
                        "password",
                        connection.password(),
                        connection::useProxy),
                use);
        fields.visibleProperty().bind(connection.kind().isEqualTo(Kind.MANUAL));
        fields.managedProperty().bind(fields.visibleProperty());
        return fields;
    }

    private HBox certificates() {
        var file = field(
                Holding.atMost(Holding.LINE, new TextField()),
                "certificates",
                connection.certificates(),
                connection::useCertificates);
        var use = Buttons.text(words.text("connection.use"), connection::useCertificates);
        use.setId("use-certificates");
        use.setAccessibleText(words.text("connection.use.certificates"));
        return new EntryLine(OptionsPane.named(words.text("connection.trusted"), file), wide(file), use);
    }

    private TextField field(TextField field, String what, StringProperty typed, Runnable use) {
        field.setId("connection-" + what);
        field.setPromptText(words.text("connection." + what));
        field.setAccessibleText(words.text("connection." + what));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> use.run());
        return field;
    }

    private Node note() {
        var note = new Label(words.text("connection.note"));
        Wrapping.allow(note);
        note.getStyleClass().add(Styles.MUTED);
        return note;
    }

    private Button undo() {
        var undo = Buttons.text(words.text("connection.undo"), connection::undo);
        undo.setId("undo-proxy");
        undo.visibleProperty().bind(connection.undoable());
        undo.managedProperty().bind(undo.visibleProperty());
        return undo;
    }

    private static TextField wide(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
