package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.search.SearchBox;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar on top: the search field and the buttons beside it.
final class TopBar extends HBox {
    private final Button filter;
    private final Button searches;
    private final Button columns;
    private final Button refresh;

    /// @param kept opens the searches that are kept
    TopBar(SearchBox search, BrowserCommands commands, Command kept) {
        filter = icon(Glyph.FILTER, commands.facets());
        filter.setId("show-facets");
        searches = icon(Glyph.BOOKMARK, kept);
        columns = icon(Glyph.COLUMNS, commands.columns());
        refresh = icon(Glyph.REFRESH, commands.refresh());
        var gap = new Region();
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.SOMETIMES);
        getStyleClass().add("top-bar");
        getChildren().addAll(filter, search, searches, gap, columns, refresh);
    }

    /// Offers a button only while it leads somewhere.
    ///
    /// @param filterable whether the facets can be seen
    /// @param loading whether the providers are being asked
    void offerWhile(BooleanBinding filterable, ObservableValue<Boolean> loading) {
        filter.disableProperty().bind(filterable.not());
        refresh.disableProperty().bind(loading);
    }

    /// Where the searches that are kept open.
    Node searches() {
        return searches;
    }

    /// Where the menu of the columns opens.
    Node columns() {
        return columns;
    }

    private static Button icon(Glyph glyph, Command command) {
        var button = Buttons.icon(glyph, command.title(), command::run);
        button.setId(command.id());
        return button;
    }
}
