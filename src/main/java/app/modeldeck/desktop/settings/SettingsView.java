package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The content of the settings window.
public final class SettingsView extends BorderPane {
    static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    /// @param viewModel the keys
    /// @param words the language
    /// @param links opens the pages where a person gets a key
    /// @param close closes the window
    public SettingsView(KeysViewModel viewModel, Words words, Links links, Runnable close) {
        getStyleClass().add("settings");
        var title = new Label(words.text("settings.keys"));
        title.getStyleClass().add("pane-title");
        var intro = new Label(words.text("settings.intro"));
        intro.setWrapText(true);
        intro.getStyleClass().add("muted");
        var head = new VBox(title, intro);
        head.getStyleClass().add("settings-head");
        var rows = new VBox();
        rows.getStyleClass().add("key-rows");
        viewModel.keys().forEach(key -> rows.getChildren().add(new KeyRow(key, words, links)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var done = Buttons.text(words.text("settings.close"), close);
        done.setId("close-settings");
        done.setCancelButton(true);
        var foot = new HBox(done);
        foot.getStyleClass().add("settings-foot");
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
    }
}
