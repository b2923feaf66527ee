package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Wrapping;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Where keys are kept, and a way to have it looked at again where that is not the keychain.
final class KeychainLine extends HBox {
    KeychainLine(KeychainViewModel keychain) {
        var place = new Label();
        place.setId("keychain");
        Wrapping.allow(place);
        place.getStyleClass().add(Styles.MUTED);
        place.textProperty().bind(keychain.place());
        var retry = new Hyperlink();
        retry.setId("keychain-retry");
        retry.setMinWidth(USE_PREF_SIZE);
        retry.textProperty().bind(keychain.retryName());
        retry.visibleProperty().bind(keychain.closed());
        retry.disableProperty().bind(keychain.busy());
        retry.setOnAction(_ -> keychain.retry());
        getStyleClass().add("keychain-line");
        getChildren().addAll(place, retry);
    }
}
