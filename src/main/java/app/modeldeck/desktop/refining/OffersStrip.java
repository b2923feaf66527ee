package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.refining.OffersViewModel.Offers;
import app.modeldeck.desktop.rows.Screen;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Under the table: what is left out because it is not stated, and what to do without where few models match.
/// Takes no room when there is nothing to say, or another pane says it.
public final class OffersStrip extends FlowPane {
    private final OffersViewModel viewModel;
    private final Words words;

    public OffersStrip(OffersViewModel viewModel, ObservableValue<Screen> screen, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        setId("offers");
        getStyleClass().add("offers-strip");
        var offers = viewModel.offers();
        managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> screen.getValue() instanceof Screen.Table
                                && !offers.get().isEmpty(),
                        screen,
                        offers));
        visibleProperty().bind(viewModel.current().and(managedProperty()));
        offers.subscribe(this::show);
    }

    private void show(Offers offers) {
        var few = Stream.of(offers.few(), offers.unstated())
                .filter(text -> !text.isEmpty())
                .map(Label::new);
        var drops = offers.drops().stream().map(offer -> button(offer.text(), offer));
        var leftOut = offers.leftOut().stream().map(this::line);
        getChildren()
                .setAll(Stream.of(offers.hidden().stream().map(this::hidden), few, drops, leftOut)
                        .flatMap(nodes -> nodes.map(Node.class::cast))
                        .toList());
    }

    private HBox hidden(OffersViewModel.Hidden hidden) {
        var button = Buttons.text(hidden.action(), () -> viewModel.take(hidden));
        button.setId("reveal");
        button.getStyleClass().add("small");
        button.setAccessibleText(hidden.text() + " " + hidden.action());
        var line = new HBox(new Label(hidden.text()), button);
        line.getStyleClass().add("left-out");
        return line;
    }

    private HBox line(OffersViewModel.Include leftOut) {
        var include = button(words.text("offer.let"), leftOut.offer());
        include.setAccessibleText(leftOut.offer().text());
        var line = new HBox(new Label(leftOut.text()), include);
        line.getStyleClass().add("left-out");
        return line;
    }

    private Button button(String text, Offer offer) {
        var button = Buttons.text(text, () -> viewModel.take(offer));
        button.getStyleClass().add("small");
        return button;
    }
}
