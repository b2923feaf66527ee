package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.badges.BadgePopOver;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.badges.StatusStrip;
import app.modeldeck.desktop.browser.PaneRing.Stop;
import app.modeldeck.desktop.covers.CoverLoader;
import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Unveiling;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.NoticeBubbles;
import app.modeldeck.desktop.refining.FacetsView;
import app.modeldeck.desktop.refining.OffersPane;
import app.modeldeck.desktop.refining.OffersStrip;
import app.modeldeck.desktop.rows.Screen;
import app.modeldeck.desktop.search.SearchBox;
import app.modeldeck.desktop.table.ModelTable;
import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The content of the main window: search on top, facets on the left, the table or a message in the middle,
/// details on the right, badges at the bottom.
public final class BrowserView extends BorderPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final BrowserViewModel viewModel;
    private final SearchBox search;
    private final Middle middle;
    private final RowMarks marks;
    private final ModelTable table;
    private final BadgePopOver card;
    private final Panes panes;
    private final WaitingPane waiting;
    private final FacetsView facets;
    private final OffersStrip offers;
    private final DetailsView details;
    private final DetailsDock dock;
    private final StatusStrip status;
    private final PaneRing ring;
    private final BrowserCommands commands;
    private final TopBar bar;
    private final FacetsDock facetsDock;

    /// @param viewModel what is shown
    /// @param words the language
    /// @param parts what else it shows
    /// @param doors where it leads
    public BrowserView(BrowserViewModel viewModel, Words words, Parts parts, BrowserDoors doors) {
        this.viewModel = viewModel;
        this.commands = new BrowserCommands(viewModel, words, moves(doors));
        this.card = new BadgePopOver(words, parts.program(), viewModel::refresh, doors.settings());
        this.search = searchBox(words);
        this.details = parts.details();
        this.marks = new RowMarks(viewModel, words, this::selectedPlace, this::searchesButton, this::modelRead);
        viewModel.layout().scale().bind(search.scale());
        var room = new Room(widthProperty(), viewModel.layout().scale());
        this.dock = new DetailsDock(viewModel, details, marks.line(), room, words);
        this.facetsDock = new FacetsDock(viewModel.refining().facets(), room, details);
        this.bar = new TopBar(search, commands, marks.searches());
        bar.offerWhile(facetsDock.possible(), viewModel.status().loading());
        this.table = table(words, parts.covers());
        var unveiling = new Unveiling();
        this.middle = new Middle(table, unveiling);
        this.facets = new FacetsView(viewModel.refining().facets(), words, unveiling);
        this.offers = new OffersStrip(viewModel.refining().offers(), viewModel.screen(), words);
        this.status = strip(words);
        this.panes =
                new Panes(words, viewModel, new OffersPane(viewModel.refining().offers()), doors);
        this.waiting = new WaitingPane(words, viewModel::cancel);
        this.ring = ring();
        fill();
        viewModel.screen().subscribe(this::showMiddle);
        NoticeBubbles.over(this, viewModel.notices(), words);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /// What it shows beside the rows.
    ///
    /// @param covers brings the pictures of models
    /// @param details what is known of the selected model
    /// @param program which program that is and what runs it, for bug reports
    public record Parts(CoverLoader covers, DetailsView details, String program) {}

    /// What can be done in this view.
    public List<Command> commands() {
        return Stream.of(commands.all().stream(), dock.commands(), marks.commands().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /// Puts more at the end of the bar on top.
    public void addToBar(Node... more) {
        bar.getChildren().addAll(more);
    }

    /// Puts more at the end of the strip at the bottom.
    public void addToStatus(Node... more) {
        status.getChildren().addAll(more);
    }

    /// Whether the proxy wants a sign-in that it did not get.
    public ReadOnlyBooleanProperty proxySignIn() {
        return viewModel.status().proxySignIn();
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.enter();
    }

    private BrowserCommands.Moves moves(BrowserDoors doors) {
        return new BrowserCommands.Moves(
                this::focusSearch, this::goAround, this::chooseColumns, () -> save(doors), this::showOrHideFacets);
    }

    private SearchBox searchBox(Words words) {
        return new SearchBox(
                viewModel.search(),
                viewModel.chips(),
                viewModel.completion(),
                words,
                commands.search().title(),
                this::enterMiddle);
    }

    private ModelTable table(Words words, CoverLoader covers) {
        var rows = new ModelTable(
                viewModel.table(),
                words,
                covers,
                new ModelTable.Ways(this::openCard, search::comeBack, dock::look, marks::annotate));
        rows.setMenu(marks.menu(Stream.of(commands.copy())));
        return rows;
    }

    private StatusStrip strip(Words words) {
        return new StatusStrip(
                viewModel.status(),
                words,
                this::openCard,
                viewModel::cancel,
                viewModel.screen().map(Screen.Waiting.class::isInstance));
    }

    private void save(BrowserDoors doors) {
        doors.saveAs().get().ifPresent(viewModel::export);
    }

    private void chooseColumns() {
        table.chooseColumns(bar.columns());
    }

    private void showOrHideFacets() {
        facetsDock.showOrHide();
    }

    private void enterMiddle() {
        dock.leave();
        if (middle.showsTable()) {
            table.enter();
        } else {
            enterButtons(middle.seen());
        }
    }

    private static void enterButtons(Node pane) {
        pane.lookupAll(".button").stream()
                .filter(button -> !button.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Where the selected model is seen: in its row, else in its details.
    private Node selectedPlace() {
        return middle.showsTable() && !dock.instead().get() ? table.selectedNode() : details;
    }

    private Optional<Model> modelRead() {
        return details.isVisible() ? details.viewModel().model() : Optional.empty();
    }

    private Node searchesButton() {
        return bar.searches();
    }

    private PaneRing ring() {
        return new PaneRing(List.of(
                new Stop(search, search::comeBack),
                new Stop(facets, facets::enter),
                new Stop(middle, this::enterMiddle),
                new Stop(details, details::enter),
                new Stop(offers, () -> enterButtons(offers)),
                new Stop(status, () -> enterButtons(status))));
    }

    private void goAround(int step) {
        ring.go(Optional.ofNullable(getScene()).map(Scene::getFocusOwner), step);
    }

    private void fill() {
        getStyleClass().add("browser");
        setTop(bar);
        setLeft(facets);
        setCenter(body());
        setBottom(status);
        setRight(dock.shown(this::enterMiddle));
    }

    private VBox body() {
        facets.visibleProperty().bind(facetsDock.seen());
        facets.managedProperty().bind(facets.visibleProperty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        var body = new VBox(middle, offers);
        body.visibleProperty().bind(dock.instead().not());
        body.managedProperty().bind(body.visibleProperty());
        return body;
    }

    private void openCard(ProviderBadge badge, Node at) {
        viewModel.card(badge.provider()).ifPresent(shown -> card.show(shown, at));
    }

    private void showMiddle(Screen screen) {
        switch (screen) {
            case Screen.Table _ -> middle.showTable(waiting);
            case Screen.Waiting now -> {
                waiting.show(now);
                middle.await(waiting);
            }
            case Screen.NoMatch noMatch -> middle.showInstead(panes.noMatch(noMatch));
            case Screen.Nothing nothing -> middle.showInstead(panes.nothing(nothing));
        }
    }

    private void keyPressed(KeyEvent event) {
        // A field that has nothing to undo would take the key all the same.
        if (UNDO.match(event) && event.getTarget() instanceof TextInputControl field && !field.isUndoable()) {
            viewModel.marks().undo();
            event.consume();
        }
        if (!search.isField(event.getTarget()) && event.getCode() == KeyCode.ESCAPE) {
            back(event.getTarget());
            event.consume();
        }
    }

    private void back(Object from) {
        if (dock.holds(from)) {
            enterMiddle();
        } else {
            search.comeBack();
        }
    }

    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            focusSearch();
            event.consume();
        }
    }
}
