package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The content of the settings window.
public final class SettingsView extends BorderPane {
    private final SettingsViewModel viewModel;
    private final Words words;

    /// @param viewModel what is shown and changed
    /// @param words the language
    /// @param links opens the pages where a person gets a key
    /// @param close closes the window
    public SettingsView(SettingsViewModel viewModel, Words words, Links links, Runnable close) {
        this.viewModel = viewModel;
        this.words = words;
        getStyleClass().add("settings");
        var providers = new VBox();
        providers.getStyleClass().add("key-rows");
        viewModel
                .rows()
                .subscribe(rows -> providers
                        .getChildren()
                        .setAll(rows.stream()
                                .map(row -> new KeyRow(row, words, links))
                                .toList()));
        var content = new VBox(
                providers,
                section(new EndpointForm(viewModel.endpoint(), words, this::reveal)),
                heading(words.text("settings.options")),
                section(new OptionsPane(viewModel.options(), words)),
                heading(words.text("settings.server")),
                section(new CatalogueServerPane(viewModel.server(), words)),
                heading(words.text("settings.connection")),
                section(new ConnectionPane(viewModel.connection(), words)));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setTop(head());
        setCenter(scroll);
        setBottom(foot(close));
    }

    /// Scrolls until all of the node is seen.
    private void reveal(Node node) {
        if (getCenter() instanceof ScrollPane scroll && scroll.getContent() instanceof Region content) {
            scroll.applyCss();
            scroll.layout();
            double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
            double bottom = content.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                    .getMaxY();
            double wanted = bottom - scroll.getViewportBounds().getHeight();
            if (wanted > scroll.getVvalue() * hidden) {
                scroll.setVvalue(wanted / hidden);
            }
        }
    }

    private VBox head() {
        var title = new Label(words.text("settings.keys"));
        title.getStyleClass().add(Styles.TITLE);
        var intro = new Label(words.text("settings.intro"));
        Wrapping.allow(intro);
        intro.getStyleClass().add(Styles.MUTED);
        var head = new VBox(title, intro, new KeychainLine(viewModel.keychain()));
        head.getStyleClass().add("settings-head");
        return head;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().addAll(Styles.TITLE, "settings-heading");
        return heading;
    }

    private static VBox section(Node content) {
        var section = new VBox(content);
        section.getStyleClass().add("key-rows");
        return section;
    }

    private HBox foot(Runnable close) {
        var said = new Label();
        said.setId("settings-said");
        Wrapping.allow(said);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var undo = Buttons.text(words.text("endpoint.undo"), viewModel::undoRemoval);
        undo.setId("undo-removal");
        undo.managedProperty().bind(undo.visibleProperty());
        viewModel.removed().subscribe(_ -> say(said, undo));
        viewModel.trouble().subscribe(_ -> say(said, undo));
        var done = Buttons.text(words.text("settings.close"), close);
        done.setId("close-settings");
        done.setCancelButton(true);
        // What was said may be long: it goes on in the next line, and the buttons stay readable.
        undo.setMinWidth(USE_PREF_SIZE);
        done.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(said, undo, done);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private void say(Label said, Node undo) {
        var removed = viewModel.removed().get();
        undo.setVisible(removed.isPresent());
        var trouble = viewModel.trouble().get();
        said.getStyleClass().setAll("label", "verdict", trouble.isEmpty() ? "verdict-neutral" : "verdict-bad");
        said.setText(
                !trouble.isEmpty()
                        ? trouble
                        : removed.map(last -> words.text("endpoint.removed", last.name()))
                                .orElse(""));
    }
}
