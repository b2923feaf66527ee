package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.Words;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// A badge that can be pressed for its card. It changes in place, so that the focus stays on it.
public final class BadgeButton extends Button {
    private final Words words;

    /// Which words of the badge are written on the button.
    public enum Wording {
        WITH_NAME,
        WORD_ONLY
    }

    /// @param open told which badge was pressed, and where
    public BadgeButton(Words words, BiConsumer<ProviderBadge, Node> open) {
        this.words = words;
        getStyleClass().add("badge");
        setOnAction(_ -> {
            if (getUserData() instanceof ProviderBadge badge) {
                open.accept(badge, this);
            }
        });
    }

    /// Shows this badge.
    public void show(ProviderBadge badge, Wording wording) {
        if (badge.equals(getUserData())) {
            return;
        }
        setUserData(badge);
        setText(
                switch (wording) {
                    case WITH_NAME -> badge.text();
                    case WORD_ONLY -> badge.word();
                });
        setGraphic(Shapes.mark(badge));
        setAccessibleText(words.text("badge.hint", badge.text()));
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(Shapes.toneClass(badge));
    }
}
