package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.PaneRing.Stop;
import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import javafx.scene.layout.VBox;
import org.controlsfx.control.Notifications;

/// The content of the main window: search on top, facets on the left, the table or a message in the middle, badges
/// at the bottom. The right of the pane is free for details.
public final class BrowserView extends BorderPane {
    /// A window that is not wider has no room for facets beside the table.
    private static final double LEAST_WITH_FACETS = 760;

    private final BrowserViewModel viewModel;
    private final SearchBox search;
    private final StackPane middle = new StackPane();
    private final ModelTable table;
    private final BadgePopOver card;
    private final Panes panes;
    private final WaitingPane waiting;
    private final FacetsView facets;
    private final OffersStrip offers;
    private final StatusStrip status;
    private final PaneRing ring;
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
        this.facets = new FacetsView(viewModel.refining().facets(), words);
        this.offers = new OffersStrip(viewModel.refining().offers(), viewModel.screen(), words);
        this.status = new StatusStrip(viewModel, words, this::openCard);
        this.panes =
                new Panes(words, viewModel, new OffersPane(viewModel.refining().offers()), settings, sample);
        this.waiting = new WaitingPane(words, viewModel::cancel);
        this.ring = ring();
        var refresh = Command.of(words.text("command.refresh"), viewModel::refresh, "F5", "Shortcut+R");
        var open = Command.of(words.text("command.settings"), settings, "Shortcut+Comma");
        var filter =
                Command.of(words.text("command.facets"), viewModel.refining().facets()::showOrHide, "F9");
        this.commands = Stream.concat(Stream.of(refresh, open, find, filter), moves(words))
                .toList();
        getStyleClass().add("browser");
        setTop(topBar(refresh, open, filter));
        setLeft(facets);
        setCenter(body());
        setBottom(status);
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
            enterButtons(middle);
        }
    }

    private static void enterButtons(Node pane) {
        pane.lookupAll(".button").stream()
                .filter(button -> !button.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// The commands that go somewhere else: to another pane, to another search.
    private Stream<Command> moves(Words words) {
        var search = viewModel.search();
        return Stream.of(
                Command.of(words.text("command.before"), search::back, "Alt+Left", "Shortcut+Open Bracket"),
                Command.of(words.text("command.after"), search::forward, "Alt+Right", "Shortcut+Close Bracket"),
                Command.of(words.text("command.pane.next"), () -> goAround(1), "F6"),
                Command.of(words.text("command.pane.before"), () -> goAround(-1), "Shift+F6"));
    }

    private PaneRing ring() {
        return new PaneRing(List.of(
                new Stop(search, search::comeBack),
                new Stop(facets, facets::enter),
                new Stop(middle, this::enterMiddle),
                new Stop(offers, () -> enterButtons(offers)),
                new Stop(status, () -> enterButtons(status))));
    }

    private void goAround(int step) {
        ring.go(Optional.ofNullable(getScene()).map(Scene::getFocusOwner), step);
    }

    private VBox body() {
        facets.visibleProperty()
                .bind(viewModel.refining().facets().shown().and(widthProperty().greaterThan(LEAST_WITH_FACETS)));
        facets.managedProperty().bind(facets.visibleProperty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        return new VBox(middle, offers);
    }

    private HBox topBar(Command refresh, Command settings, Command filter) {
        HBox.setHgrow(search, Priority.ALWAYS);
        var refreshButton = Buttons.icon(Glyph.REFRESH, refresh.title(), refresh.action());
        refreshButton.setId("refresh");
        refreshButton.disableProperty().bind(viewModel.status().loading());
        var settingsButton = Buttons.icon(Glyph.SETTINGS, settings.title(), settings.action());
        settingsButton.setId("settings");
        var filterButton = Buttons.icon(Glyph.FILTER, filter.title(), filter.action());
        filterButton.setId("show-facets");
        filterButton.disableProperty().bind(widthProperty().lessThanOrEqualTo(LEAST_WITH_FACETS));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        var bar = new HBox(filterButton, search, gap, refreshButton, settingsButton);
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
