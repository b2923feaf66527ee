package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Words;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The bottom of the window: the badges; whether something is fetched, with a way to stop it; count and age.
public final class StatusStrip extends HBox {
    /// @param open shows the card of a badge
    /// @param cancel stops what is being fetched
    /// @param elsewhere whether it can be stopped in another place
    public StatusStrip(
            StatusViewModel status,
            Words words,
            BiConsumer<ProviderBadge, Node> open,
            Runnable cancel,
            ObservableValue<Boolean> elsewhere) {
        var badges = new BadgeBar(words, open);
        status.badges().subscribe(badges::show);
        var scroll = new BadgeScroll(badges);
        setHgrow(scroll, Priority.ALWAYS);
        var summary = new Label();
        summary.setId("summary");
        summary.getStyleClass().add("summary");
        summary.setMinWidth(USE_PREF_SIZE);
        summary.textProperty().bind(status.summary());
        var progress = new ProgressBar();
        progress.visibleProperty().bind(status.loading());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.accessibleTextProperty().bind(status.activity());
        getStyleClass().add("status-strip");
        accessibleTextProperty().bind(status.activity());
        getChildren().addAll(scroll, progress, cancelButton(status, words, cancel, elsewhere), summary);
    }

    private static Button cancelButton(
            StatusViewModel status, Words words, Runnable run, ObservableValue<Boolean> elsewhere) {
        var loading = status.loading();
        var cancel = Buttons.text(words.text("loading.cancel"), run);
        cancel.setId("cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> loading.get() && !elsewhere.getValue(), loading, elsewhere));
        cancel.managedProperty().bind(cancel.visibleProperty());
        return cancel;
    }
}
