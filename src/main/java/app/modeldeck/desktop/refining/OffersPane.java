package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.refining.OffersViewModel.Offers;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// In the middle when no model matches: each change of the search that would bring back some, as a button.
public final class OffersPane extends FlowPane {
    private final OffersViewModel viewModel;

    public OffersPane(OffersViewModel viewModel) {
        this.viewModel = viewModel;
        setId("no-match-offers");
        getStyleClass().add("message-actions");
        visibleProperty().bind(viewModel.current());
        viewModel.offers().subscribe(this::show);
    }

    private void show(Offers offers) {
        var letIn = offers.leftOut().stream().map(OffersViewModel.Include::offer);
        getChildren()
                .setAll(Stream.concat(
                                offers.hidden().stream().map(this::reveal),
                                Stream.concat(offers.drops().stream(), letIn).map(this::button))
                        .toList());
        setManaged(!getChildren().isEmpty());
    }

    private Button reveal(OffersViewModel.Hidden hidden) {
        var button = Buttons.text(hidden.text() + " " + hidden.action(), () -> viewModel.take(hidden));
        button.setId("reveal");
        return button;
    }

    private Button button(Offer offer) {
        return Buttons.text(offer.text(), () -> viewModel.take(offer));
    }
}
