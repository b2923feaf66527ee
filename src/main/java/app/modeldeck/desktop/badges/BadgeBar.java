package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.badges.BadgeButton.Wording;
import app.modeldeck.desktop.fx.Words;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// One badge for each provider, side by side, on as many lines as they need.
final class BadgeBar extends FlowPane {
    private final Words words;
    private final BiConsumer<ProviderBadge, Node> open;

    BadgeBar(Words words, BiConsumer<ProviderBadge, Node> open) {
        this.words = words;
        this.open = open;
        getStyleClass().add("badge-bar");
        prefWrapLengthProperty().bind(widthProperty());
        setAccessibleText(words.text("badges.label"));
    }

    /// Shows these badges.
    void show(List<ProviderBadge> badges) {
        while (getChildren().size() < badges.size()) {
            getChildren().add(new BadgeButton(words, open));
        }
        getChildren().remove(badges.size(), getChildren().size());
        for (int i = 0; i < badges.size(); i++) {
            ((BadgeButton) getChildren().get(i)).show(badges.get(i), Wording.WITH_NAME);
        }
    }
}
