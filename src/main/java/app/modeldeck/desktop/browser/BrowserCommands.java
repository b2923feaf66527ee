package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// What a person can do in the main view.
final class BrowserCommands {
    private final Command refresh;
    private final Command search;
    private final Command facets;
    private final Command columns;
    private final Command copy;
    private final List<Command> others;

    /// What the view does itself.
    ///
    /// @param find puts the cursor into the search field
    /// @param goAround goes on by that many panes
    /// @param columns opens the menu of the columns
    /// @param save asks for a file and writes the rows to it
    /// @param facets shows or hides the facets
    record Moves(Runnable find, IntConsumer goAround, Runnable columns, Runnable save, Runnable facets) {}

    BrowserCommands(BrowserViewModel viewModel, Words words, Moves moves) {
        refresh = Command.of(words, "refresh", Menu.CATALOG, viewModel::refresh).keys(words, "F5", "Shortcut+R");
        search = Command.of(words, "search", Menu.SEARCH, moves.find()).keys(words, "Shortcut+F");
        facets = Command.of(words, "facets", Menu.VIEW, moves.facets()).keys(words, "F9");
        columns = Command.of(words, "columns", Menu.VIEW, moves.columns()).keys(words, "Shortcut+Shift+L");
        copy = ofSelected(
                        viewModel,
                        Command.of(
                                words,
                                "copy",
                                Menu.MODEL,
                                () -> selected(viewModel)
                                        .map(Model.Id::value)
                                        .ifPresent(id -> copy(viewModel, words, id))))
                .keys(words, "Shortcut+C");
        others = Stream.of(
                        ofCatalog(viewModel, words, moves),
                        ofSearch(viewModel, words),
                        Stream.of(copy),
                        ofView(viewModel, words, moves))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Command> ofCatalog(BrowserViewModel viewModel, Words words, Moves moves) {
        return Stream.of(
                ofSelected(
                                viewModel,
                                Command.of(
                                        words,
                                        "refresh.provider",
                                        Menu.CATALOG,
                                        () -> selected(viewModel)
                                                .map(Model.Id::provider)
                                                .ifPresent(viewModel::refresh)))
                        .keys(words, "Shift+F5"),
                Command.of(words, "cancel", Menu.CATALOG, viewModel::cancel)
                        .when(viewModel.status().loading()),
                Command.of(words, "export", Menu.CATALOG, moves.save()).keys(words, "Shortcut+E"));
    }

    private static Stream<Command> ofSearch(BrowserViewModel viewModel, Words words) {
        var history = viewModel.search();
        return Stream.of(
                Command.of(words, "before", Menu.SEARCH, history::back)
                        .keys(words, "Alt+Left", "Shortcut+Open Bracket"),
                Command.of(words, "after", Menu.SEARCH, history::forward)
                        .keys(words, "Alt+Right", "Shortcut+Close Bracket"));
    }

    private static Stream<Command> ofView(BrowserViewModel viewModel, Words words, Moves moves) {
        var table = viewModel.table();
        var around = moves.goAround();
        return Stream.of(
                Command.of(words, "density", Menu.VIEW, viewModel.layout()::changeDensity)
                        .keys(words, "Shortcut+Shift+D"),
                Command.of(words, "fold", Menu.VIEW, () -> table.foldAll(Fold.FOLDED))
                        .keysOfControl(words, "Shift+Left"),
                Command.of(words, "unfold", Menu.VIEW, () -> table.foldAll(Fold.OPEN))
                        .keysOfControl(words, "Shift+Right"),
                Command.of(words, "pane.next", Menu.VIEW, () -> around.accept(1))
                        .keys(words, "F6"),
                Command.of(words, "pane.before", Menu.VIEW, () -> around.accept(-1))
                        .keys(words, "Shift+F6"));
    }

    private static Optional<Model.Id> selected(BrowserViewModel viewModel) {
        return viewModel.table().selected().get();
    }

    /// That command, offered while a model is selected.
    private static Command ofSelected(BrowserViewModel viewModel, Command command) {
        return command.when(viewModel.table().selected().map(Optional::isPresent));
    }

    private static void copy(BrowserViewModel viewModel, Words words, String id) {
        Copying.copy(id);
        viewModel.say(words.text("copy.done"), id);
    }

    /// Asks all providers anew.
    Command refresh() {
        return refresh;
    }

    /// Puts the cursor into the search field.
    Command search() {
        return search;
    }

    /// Shows or hides the facets.
    Command facets() {
        return facets;
    }

    /// Opens the menu of the columns.
    Command columns() {
        return columns;
    }

    /// Copies the id of the selected model.
    Command copy() {
        return copy;
    }

    /// All of them, in the order of the menus.
    List<Command> all() {
        return Stream.concat(Stream.of(refresh, search, facets, columns), others.stream())
                .toList();
    }
}
