package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which model the pane shows: its name, its id to copy, and its page. Its parts stay the same for every model, so that
/// what has the focus keeps it when more is read.
final class DetailsHead extends VBox {
    private final Label name;
    private final Label provider;
    private final TextField id = new TextField();
    private final HBox idBar;
    private final Hyperlink page;
    private final Label none;
    private Optional<URI> address = Optional.empty();

    /// @param follow opens a page
    DetailsHead(Words words, Sections sections, Consumer<URI> follow) {
        name = sections.text("", Styles.TITLE);
        name.setId("details-name");
        provider = sections.text("", Styles.MUTED);
        id.setId("details-id");
        id.setEditable(false);
        id.setAccessibleText(words.text("details.field.ID"));
        id.getStyleClass().addAll("details-id", "details-code");
        HBox.setHgrow(id, Priority.ALWAYS);
        var copy = Buttons.icon(Glyph.COPY, words.text("details.id.copy"), () -> Copying.copy(id.getText()));
        copy.setId("copy-id");
        idBar = new HBox(id, copy);
        idBar.getStyleClass().add("details-id-bar");
        page = new Hyperlink(words.text("details.page"));
        page.getStyleClass().add("details-link");
        page.setOnAction(_ -> address.ifPresent(follow));
        none = sections.text(words.text("details.none"), Styles.MUTED);
        getStyleClass().add("details-head");
        getChildren().addAll(none, name, provider, idBar, page);
        show(Optional.empty());
    }

    /// Puts more at its end.
    void add(Node more) {
        getChildren().add(more);
    }

    /// Shows which model that is, or that there is none.
    void show(Optional<Sheet> sheet) {
        sheet.ifPresent(now -> {
            name.setText(now.model().name());
            provider.setText(now.provider().name());
            id.setText(now.model().id().value());
        });
        address = sheet.flatMap(now -> now.model().links().page());
        show(none, sheet.isEmpty());
        show(name, sheet.isPresent());
        show(provider, sheet.isPresent());
        show(idBar, sheet.isPresent());
        show(page, address.isPresent());
        page.setVisited(false);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
