package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.badges.ProviderBadge.Remedy;
import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.PopOvers;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.model.ProviderId;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The card behind a badge, at the badge.
public final class BadgePopOver {
    private final Words words;
    private final String program;
    private final Consumer<ProviderId> retry;
    private final Runnable settings;
    private final PopOver popOver = PopOvers.plain();

    /// @param program which program this is, for bug reports
    /// @param retry asks that provider alone
    /// @param settings opens the settings
    public BadgePopOver(Words words, String program, Consumer<ProviderId> retry, Runnable settings) {
        this.words = words;
        this.program = program;
        this.retry = retry;
        this.settings = settings;
    }

    /// Shows the card beside that node: above it when it stands low in its window, else below.
    public void show(BadgeCard card, Node at) {
        popOver.setContentNode(content(card));
        PopOvers.show(popOver, at);
    }

    private VBox content(BadgeCard card) {
        var name = new Label(card.name());
        name.getStyleClass().add("card-title");
        var word = new Label(card.badge().word());
        word.getStyleClass().addAll("card-word", Shapes.toneClass(card.badge()));
        word.setGraphic(Shapes.mark(card.badge()));
        var head = new HBox(name, word);
        head.getStyleClass().add("card-head");
        var sentence = new Label(card.sentence());
        Wrapping.allow(sentence);
        sentence.getStyleClass().add("card-sentence");
        var content = new VBox(head, sentence, facts(card), actions(card));
        content.getStyleClass().add("badge-card");
        return content;
    }

    private static GridPane facts(BadgeCard card) {
        var grid = new GridPane();
        grid.getStyleClass().add("card-facts");
        for (int i = 0; i < card.facts().size(); i++) {
            var fact = card.facts().get(i);
            var label = new Label(fact.label());
            label.getStyleClass().add("muted");
            grid.addRow(i, label, new Label(fact.value()));
        }
        return grid;
    }

    private FlowPane actions(BadgeCard card) {
        var copy = new Button(words.text("card.copy"));
        copy.setOnAction(_ -> {
            Copying.copy(card.diagnostics() + "program: " + program + "\n");
            copy.setText(words.text("card.copied"));
        });
        var actions = new FlowPane(retry(card), settings(card.badge().remedy()), copy);
        actions.getStyleClass().add("card-actions");
        return actions;
    }

    private Button retry(BadgeCard card) {
        Runnable action = () -> {
            popOver.hide();
            retry.accept(card.badge().provider());
        };
        var text = words.text("card.retry");
        return card.badge().remedy() == Remedy.RETRY ? Buttons.recommended(text, action) : Buttons.text(text, action);
    }

    private Button settings(Remedy remedy) {
        Runnable action = () -> {
            popOver.hide();
            settings.run();
        };
        return switch (remedy) {
            case ADD_KEY -> Buttons.recommended(words.text("card.addkey"), action);
            case FIX_KEY -> Buttons.recommended(words.text("card.fixkey"), action);
            case NONE, RETRY -> Buttons.text(words.text("card.settings"), action);
        };
    }
}
