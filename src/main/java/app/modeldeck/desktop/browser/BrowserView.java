package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.Notifications;

/// The content of the main window: search on top, the table or a message in the middle, badges at the bottom.
/// The
/// left and the right of the pane are free for facets and details.
public final class BrowserView extends BorderPane {
    private final BrowserViewModel viewModel;
    private final SearchBox search;
    private final StackPane middle = new StackPane();
    private final ModelTable table;
    private final BadgePopOver card;
    private final Panes panes;
    private final WaitingPane waiting;
    private final List<Command> commands;

    /// @param viewModel what is shown
    /// @param words the language
    /// @param settings opens the settings
    /// @param sample opens the sample catalogue, where there is one
    public BrowserView(BrowserViewModel viewModel, Words words, Runnable settings, Optional<Runnable> sample) {
        this.viewModel = viewModel;
        this.card = new BadgePopOver(words, viewModel::refresh, settings);
        var find = Command.of(words.text("command.search"), this::focusSearch, "Shortcut+F");
        this.search = new SearchBox(viewModel, words, find.title(), this::enterMiddle);
        this.table = new ModelTable(viewModel, words, this::openCard, search::comeBack);
        this.panes = new Panes(words, viewModel, settings, sample);
        this.waiting = new WaitingPane(words, viewModel::cancel);
        var refresh = Command.of(words.text("command.refresh"), viewModel::refresh, "F5", "Shortcut+R");
        var open = Command.of(words.text("command.settings"), settings, "Shortcut+Comma");
        var before =
                Command.of(words.text("command.before"), viewModel.search()::back, "Alt+Left", "Shortcut+Open Bracket");
        var after = Command.of(
                words.text("command.after"), viewModel.search()::forward, "Alt+Right", "Shortcut+Close Bracket");
        this.commands = List.of(refresh, open, find, before, after);
        getStyleClass().add("browser");
        setTop(topBar(refresh, open));
        setCenter(middle);
        setBottom(new StatusStrip(viewModel, words, this::openCard));
        viewModel.screen().subscribe(this::showMiddle);
        viewModel.notice().subscribe(notice -> notice.ifPresent(this::tell));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /// Lets the keys of the window's commands work in that scene.
    public void installKeys(Scene scene) {
        commands.forEach(command -> command.installIn(scene));
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.enter();
    }

    private void enterMiddle() {
        if (middle.getChildren().contains(table)) {
            table.enter();
        } else {
            middle.lookupAll(".button").stream()
                    .filter(button -> !button.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private HBox topBar(Command refresh, Command settings) {
        HBox.setHgrow(search, Priority.ALWAYS);
        var refreshButton = Buttons.icon(Glyph.REFRESH, refresh.title(), refresh.action());
        refreshButton.setId("refresh");
        refreshButton.disableProperty().bind(viewModel.status().loading());
        var settingsButton = Buttons.icon(Glyph.SETTINGS, settings.title(), settings.action());
        settingsButton.setId("settings");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        var bar = new HBox(search, gap, refreshButton, settingsButton);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private void openCard(ProviderBadge badge, Node at) {
        viewModel.card(badge.provider()).ifPresent(shown -> card.show(shown, at));
    }

    private void showMiddle(Screen screen) {
        var node = switch (screen) {
            case Screen.Table _ -> table;
            case Screen.Waiting now -> waitingFor(now);
            case Screen.NoMatch noMatch -> panes.noMatch(noMatch);
            case Screen.Nothing nothing -> panes.nothing(nothing);
        };
        if (!middle.getChildren().equals(List.of(node))) {
            middle.getChildren().setAll(node);
        }
    }

    private Node waitingFor(Screen.Waiting now) {
        waiting.show(now);
        return waiting;
    }

    private void tell(Notice notice) {
        if (getScene() != null && getScene().getWindow() != null) {
            Notifications.create()
                    .owner(this)
                    .title(notice.title())
                    .text(notice.text())
                    .show();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (!search.isField(event.getTarget()) && event.getCode() == KeyCode.ESCAPE) {
            search.comeBack();
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            focusSearch();
            event.consume();
        }
    }
}
