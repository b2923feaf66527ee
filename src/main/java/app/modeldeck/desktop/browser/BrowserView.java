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
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/// The content of the main window: search on top, the table or a message in the middle, badges at the bottom.
/// The
/// left and the right of the pane are free for facets and details.
public final class BrowserView extends BorderPane {
    private final BrowserViewModel viewModel;
    private final Words words;
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
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
        this.words = words;
        this.card = new BadgePopOver(words, viewModel::refresh, settings);
        this.table = new ModelTable(viewModel, words, this::openCard, search::requestFocus);
        this.panes = new Panes(words, viewModel, settings, sample);
        this.waiting = new WaitingPane(words, viewModel::cancel);
        var refresh = Command.of(words.text("command.refresh"), viewModel::refresh, "F5", "Shortcut+R");
        var open = Command.of(words.text("command.settings"), settings, "Shortcut+Comma");
        var find = Command.of(words.text("command.search"), this::focusSearch, "Shortcut+F");
        this.commands = List.of(refresh, open, find);
        getStyleClass().add("browser");
        setTop(topBar(refresh, open, find));
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
        search.requestFocus();
        search.selectAll();
    }

    private HBox topBar(Command refresh, Command settings, Command find) {
        search.setId("search");
        search.setPromptText(words.text("search.prompt"));
        search.setAccessibleText(words.text("search.label"));
        search.setTooltip(new Tooltip(find.title()));
        search.setLeft(Glyph.SEARCH.node());
        search.textProperty().bindBidirectional(viewModel.search().text());
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
        if (search.equals(event.getTarget())) {
            searchKeyPressed(event);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.requestFocus();
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            focusSearch();
            event.consume();
        }
    }

    private void searchKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            table.enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            viewModel.search().clear();
            event.consume();
        }
    }
}
