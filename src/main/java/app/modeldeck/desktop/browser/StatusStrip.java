package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Words;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.controlsfx.control.StatusBar;

/// The bottom of the window: badges, whether something is fetched, with a way to stop it, count and age.
final class StatusStrip extends StatusBar {

    StatusStrip(BrowserViewModel viewModel, Words words, BiConsumer<ProviderBadge, Node> open) {
        var status = viewModel.status();
        var badges = new BadgeBar(words, open);
        status.badges().subscribe(badges::show);
        setText("");
        var summary = new Label();
        summary.setId("summary");
        summary.getStyleClass().add("summary");
        summary.textProperty().bind(status.summary());
        var cancel = Buttons.text(words.text("command.cancel"), viewModel::cancel);
        cancel.setId("cancel");
        cancel.getStyleClass().add("small");
        cancel.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> status.loading().get() && !(viewModel.screen().get() instanceof Screen.Waiting),
                        status.loading(),
                        viewModel.screen()));
        cancel.managedProperty().bind(cancel.visibleProperty());
        progressProperty().bind(status.loading().map(busy -> busy ? ProgressIndicator.INDETERMINATE_PROGRESS : 0.0));
        accessibleTextProperty().bind(status.activity());
        getLeftItems().add(badges);
        getRightItems().addAll(cancel, summary);
    }
}
