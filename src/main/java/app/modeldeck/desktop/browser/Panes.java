package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.refining.OffersPane;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What stands in the middle when there is no table to show.
///
/// @param words the language
/// @param viewModel what the buttons do
/// @param offers what would bring back models
/// @param doors where the buttons lead
record Panes(Words words, BrowserViewModel viewModel, OffersPane offers, BrowserDoors doors) {
    /// There are models, and none matches.
    Node noMatch(Screen.NoMatch screen) {
        var clear = Buttons.recommended(words.text("nomatch.clear"), viewModel.search()::clear);
        clear.setId("clear-search");
        var actions = actions(clear);
        var text = switch (screen.asking()) {
            case ProviderSearchState.Pointless _ -> words.text("nomatch.conditions");
            case ProviderSearchState.Possible possible -> {
                actions.getChildren().add(ask(possible));
                yield words.text("nomatch.text");
            }
            case ProviderSearchState.UnderWay _, ProviderSearchState.Done _ ->
                screen.asking().sentence(words);
        };
        return message(Glyph.SEARCH, words.text("nomatch.title", screen.words()), List.of(text), offers, actions);
    }

    private Button ask(ProviderSearchState.Possible possible) {
        var ask = Buttons.text(possible.sentence(words), viewModel::askProviders);
        ask.setId("ask-providers");
        return ask;
    }

    /// No provider gave anything.
    Node nothing(Screen.Nothing screen) {
        var retry = Buttons.text(words.text("nothing.retry"), viewModel::refresh);
        retry.setId("retry-all");
        var actions = actions();
        doors.sample()
                .map(open -> Buttons.recommended(words.text("nothing.sample"), open))
                .ifPresent(button -> {
                    button.setId("open-sample");
                    actions.getChildren().add(button);
                });
        actions.getChildren().addAll(retry, Buttons.text(words.text("nothing.settings"), doors.settings()));
        return message(Glyph.CLOUD, words.text("nothing.title"), screen.tried(), actions);
    }

    private static Node message(Glyph glyph, String heading, List<String> lines, Node... actions) {
        var picture = glyph.node();
        picture.getStyleClass().add("message-picture");
        var text = new VBox();
        text.getStyleClass().add("message-text");
        lines.forEach(line -> text.getChildren().add(muted(line)));
        var pane = new VBox(picture, title(heading), text);
        pane.getChildren().addAll(actions);
        pane.getStyleClass().add(Styles.MESSAGE_PANE);
        return pane;
    }

    private static FlowPane actions(Node... buttons) {
        var actions = new FlowPane(buttons);
        actions.getStyleClass().add("message-actions");
        return actions;
    }

    private static Label title(String text) {
        var title = new Label(text);
        Wrapping.allow(title);
        title.getStyleClass().add(Styles.TITLE);
        return title;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        Wrapping.allow(label);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }
}
