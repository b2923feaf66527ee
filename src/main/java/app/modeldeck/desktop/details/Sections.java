package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The parts that the sections of the pane are made of.
///
/// @param words the language
record Sections(Words words) {
    /// A section with its heading.
    VBox section(String title, Node... content) {
        var heading = new Label(title);
        heading.getStyleClass().add("details-heading");
        heading.setAccessibleRole(AccessibleRole.TEXT);
        var box = new VBox(heading);
        box.getChildren().addAll(content);
        box.getStyleClass().add("details-section");
        return box;
    }

    /// A text that wraps and can be copied from its menu.
    Label text(String text, String... styleClasses) {
        var label = new Label(text);
        Wrapping.allow(label);
        label.setMinWidth(0);
        label.getStyleClass().addAll(styleClasses);
        var copy = new MenuItem(words.text("details.copy"));
        copy.setOnAction(_ -> Copying.copy(label.getText()));
        label.setContextMenu(new ContextMenu(copy));
        return label;
    }

    /// The facts, each with its label above its values; what is not stated comes last and in one line.
    Node facts(List<Fact> facts) {
        var box = new VBox();
        box.getStyleClass().add("details-facts");
        facts.stream()
                .filter(fact -> !fact.values().isEmpty())
                .forEach(fact -> box.getChildren().add(fact(fact)));
        var missing = facts.stream()
                .filter(fact -> fact.values().isEmpty())
                .map(Fact::label)
                .toList();
        if (!missing.isEmpty()) {
            var names = String.join(words.text("details.comma"), missing);
            box.getChildren().add(text(words.text("details.unstated", names), Styles.MUTED));
        }
        return box;
    }

    private Node fact(Fact fact) {
        var label = new Label(fact.label());
        label.getStyleClass().add("details-label");
        var values = new VBox();
        for (var value : fact.values()) {
            values.getChildren().add(text(value.text()));
            if (!value.note().isEmpty()) {
                values.getChildren().add(text(value.note(), Styles.MUTED, "details-note"));
            }
        }
        return new VBox(label, values);
    }

    /// What the model takes: one block for each input.
    Node inputs(List<InputWords.Line> lines) {
        var box = new VBox();
        box.getStyleClass().add("details-inputs");
        lines.forEach(line -> box.getChildren().add(input(line)));
        return box;
    }

    private Node input(InputWords.Line line) {
        var name = text(line.name(), "details-code", "details-input-name");
        var type = text(line.type(), Styles.MUTED);
        var head = new HBox(name, type);
        head.getStyleClass().add("details-input-head");
        if (line.required()) {
            var required = new Label(words.text("details.input.required"));
            required.getStyleClass().add("details-required");
            required.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            head.getChildren().add(required);
        }
        var box = new VBox(head);
        box.getStyleClass().add("details-input");
        if (!line.values().isEmpty()) {
            box.getChildren().add(text(line.values(), "details-code"));
        }
        if (!line.meaning().isEmpty()) {
            box.getChildren().add(text(line.meaning(), "details-note"));
        }
        return box;
    }

    /// Where each field comes from.
    Node origins(String source, List<Fact> facts) {
        var box = new VBox(text(source));
        box.getStyleClass().add("details-facts");
        facts.stream()
                .filter(fact -> !fact.from().isEmpty())
                .map(fact -> text(words.text("details.origin", fact.label(), fact.from()), "details-note"))
                .forEach(box.getChildren()::add);
        return box;
    }
}
