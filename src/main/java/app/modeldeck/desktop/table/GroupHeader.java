package app.modeldeck.desktop.table;

import app.modeldeck.desktop.badges.BadgeButton;
import app.modeldeck.desktop.badges.BadgeButton.Wording;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.covers.ProviderMark;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.Row.GroupRow;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The header of a group of rows: fold, name, count, what is to be said, badge. Reused for other groups.
final class GroupHeader extends HBox {
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label note = new Label();
    private final BadgeButton badge;
    private final ProviderMark mark = new ProviderMark();

    GroupHeader(Words words, BiConsumer<ProviderBadge, Node> open) {
        badge = new BadgeButton(words, open);
        badge.setFocusTraversable(false);
        var chevron = Glyph.CHEVRON.node();
        name.getStyleClass().add("group-name");
        count.getStyleClass().add("group-count");
        note.getStyleClass().add("group-note");
        getStyleClass().add("group-header");
        name.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        badge.setMinWidth(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        setHgrow(note, Priority.ALWAYS);
        getChildren().addAll(chevron, mark, name, count, note, badge);
    }

    /// Shows this group.
    void show(GroupRow group) {
        name.setText(group.name());
        count.setText(group.count());
        note.setText(group.note().orElse(""));
        group.badge().ifPresent(shown -> badge.show(shown, Wording.WORD_ONLY));
        group.badge().ifPresent(shown -> mark.show(shown.provider(), group.name()));
        mark.setVisible(group.badge().isPresent());
        mark.setManaged(group.badge().isPresent());
        badge.setVisible(group.badge().isPresent());
        pseudoClassStateChanged(Styles.FOLDED, group.fold() == Fold.FOLDED);
    }
}
