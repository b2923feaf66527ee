package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import atlantafx.base.controls.ToggleSwitch;
import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One provider: its switch, and its key: what for, where it is kept, a masked field, and what can be done.
final class KeyRow extends VBox {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final ProviderRowViewModel row;
    private final KeyViewModel key;
    private final Words words;
    private final Links links;

    KeyRow(ProviderRowViewModel row, Words words, Links links) {
        this.row = row;
        this.key = row.key();
        this.words = words;
        this.links = links;
        getStyleClass().add("key-row");
        getChildren().add(head());
        if (row.isEndpoint()) {
            getChildren().add(whenOn(endpoint()));
        }
        if (key.takesKey()) {
            getChildren().addAll(whenOn(entry()), whenOn(foot()));
        }
    }

    /// Shown only while the provider is on.
    private Node whenOn(Node node) {
        node.visibleProperty().bind(row.on());
        node.managedProperty().bind(row.on());
        return node;
    }

    private ToggleSwitch power() {
        var power = new ToggleSwitch();
        power.setId("on-" + key.name());
        power.setAccessibleText(words.text("provider.on", key.name()));
        power.setTooltip(new Tooltip(words.text("provider.on", key.name())));
        power.selectedProperty().bindBidirectional(row.on());
        return power;
    }

    private HBox endpoint() {
        var address = new Label(row.address());
        address.getStyleClass().add("muted");
        var remove = Buttons.text(words.text("endpoint.remove"), row::remove);
        remove.setId("remove-" + key.name());
        remove.setAccessibleText(words.text("endpoint.remove.label", key.name()));
        return new EntryLine(address, gap(), remove);
    }

    private HBox head() {
        var name = new Label(key.name());
        name.getStyleClass().add("key-name");
        name.setMinWidth(USE_PREF_SIZE);
        var use = new Label(key.use());
        use.getStyleClass().add("muted");
        Wrapping.allow(use);
        var place = new Label();
        place.getStyleClass().add("key-place");
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty().bind(key.place());
        key.held().subscribe(held -> place.pseudoClassStateChanged(HELD, held));
        var head = new HBox(power(), name, use, gap(), place, variable());
        head.getStyleClass().add("key-head");
        return head;
    }

    /// Uses or ignores the key of the environment.
    private Hyperlink variable() {
        var variable = new Hyperlink();
        variable.setId("variable-" + key.name());
        variable.setMinWidth(USE_PREF_SIZE);
        variable.textProperty().bind(key.variableSwitch());
        variable.visibleProperty().bind(variable.textProperty().isNotEmpty());
        variable.managedProperty().bind(variable.visibleProperty());
        variable.setOnAction(_ -> key.switchVariable());
        return variable;
    }

    private Hyperlink undo() {
        var undo = new Hyperlink(words.text("key.undo"));
        undo.setId("undo-" + key.name());
        undo.setAccessibleText(words.text("key.undo.label", key.name()));
        undo.visibleProperty().bind(key.undoable());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(_ -> key.undo());
        return undo;
    }

    private HBox entry() {
        var save = Buttons.recommended(words.text("key.save"), key::save);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> key.typed().get().isBlank(), key.typed())
                        .or(key.busy()));
        return new EntryLine(new KeyField(key, words), save, test(), remove());
    }

    private Button test() {
        var test = Buttons.text(words.text("key.test"), key::test);
        test.setAccessibleText(words.text("key.test.label", key.name()));
        test.disableProperty()
                .bind(key.busy().or(key.held().not().and(key.typed().isEmpty())));
        return test;
    }

    private Button remove() {
        var remove = Buttons.text(words.text("key.remove"), key::remove);
        remove.setAccessibleText(words.text("key.remove.label", key.name()));
        remove.setId("remove-key-" + key.name());
        remove.disableProperty().bind(key.removable().not().or(key.busy()));
        return remove;
    }

    private HBox foot() {
        var verdict = new VerdictLabel("verdict-" + key.name(), key.verdict());
        var foot = new HBox(verdict, undo(), gap());
        key.page().ifPresent(page -> foot.getChildren().addAll(link(page), copyLink(page)));
        foot.getStyleClass().add("key-foot");
        return foot;
    }

    private Hyperlink link(URI page) {
        var link = new Hyperlink(words.text("key.link"));
        var address = page.toString();
        link.setAccessibleText(words.text("key.link.label", key.name(), address));
        link.setTooltip(new Tooltip(address));
        link.setOnAction(_ -> {
            if (!links.open(page)) {
                Copying.copy(address);
                link.setText(words.text("key.link.copied"));
            }
        });
        return link;
    }

    private Button copyLink(URI page) {
        var address = page.toString();
        return Buttons.icon(Glyph.COPY, words.text("key.link.copy", address), () -> Copying.copy(address));
    }

    private static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
