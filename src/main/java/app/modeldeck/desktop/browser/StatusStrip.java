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
        var badges = new BadgeBar(words, open);
        viewModel.badges().subscribe(badges::show);
        setText("");
        var summary = new Label();
        summary.setId("summary");
        summary.getStyleClass().add("summary");
        summary.textProperty().bind(viewModel.summary());
        var cancel = Buttons.text(words.text("command.cancel"), viewModel::cancel);
        cancel.setId("cancel");
        cancel.getStyleClass().add("small");
        cancel.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.loading().get() && !(viewModel.screen().get() instanceof Screen.Waiting),
                        viewModel.loading(),
                        viewModel.screen()));
        cancel.managedProperty().bind(cancel.visibleProperty());
        progressProperty().bind(viewModel.loading().map(busy -> busy ? ProgressIndicator.INDETERMINATE_PROGRESS : 0.0));
        accessibleTextProperty().bind(viewModel.activity());
        getLeftItems().add(badges);
        getRightItems().addAll(cancel, summary);
    }
}
