package app.modeldeck.desktop;

import app.modeldeck.desktop.browser.BrowserDoors;
import app.modeldeck.desktop.browser.BrowserView;
import app.modeldeck.desktop.browser.BrowserViewModel;
import app.modeldeck.desktop.commands.CommandMenus;
import app.modeldeck.desktop.commands.Commands;
import app.modeldeck.desktop.commands.HelpSheet;
import app.modeldeck.desktop.commands.Palette;
import app.modeldeck.desktop.commands.PaletteViewModel;
import app.modeldeck.desktop.compare.CompareView;
import app.modeldeck.desktop.compare.CompareViewModel;
import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Layers;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.network.RequestsViewModel;
import app.modeldeck.desktop.notices.MessageSheet;
import app.modeldeck.net.Network.Switch;
import app.modeldeck.settings.Surface;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All of the main window: the view over the catalogue, the commands with their menus, and what comes over them.
/// Used on the FX thread.
final class MainPane {
    private final BrowserView view;
    private final Layers layers;
    private final Commands commands;
    private final BrowserViewModel browser;
    private final CompareViewModel compare;
    private final CompareView comparison;
    private final Palette palette;
    private final MessageSheet messages;
    private final HelpSheet help;

    /// What the window can open and leave.
    ///
    /// @param view where the view leads
    /// @param network whether requests may be made
    /// @param requests opens the list of requests
    /// @param look changes how the windows look
    /// @param quit closes the window
    record Doors(
            BrowserDoors view,
            RequestsViewModel network,
            Runnable requests,
            Consumer<UnaryOperator<Surface>> look,
            Runnable quit) {}

    MainPane(BrowserViewModel viewModel, BrowserView.Parts parts, CompareViewModel compare, Words words, Doors doors) {
        view = new BrowserView(viewModel, words, parts, doors.view());
        layers = new Layers(view);
        var open = Command.of(words, "settings", Menu.CATALOG, doors.view().settings())
                .keys(words, "Shortcut+Comma");
        this.browser = viewModel;
        this.compare = compare;
        var details = parts.details();
        var add = Command.of(words, "compare.add", Menu.MODEL, () -> add(details, words))
                .keys(words, "Shortcut+B")
                .when(details.viewModel().selected());
        comparison = new CompareView(compare, words, add.keys().shown(), layers::uncover);
        var compareAll =
                Command.of(words, "compare", Menu.MODEL, this::openComparison).keys(words, "Shortcut+Shift+B");
        commands = new Commands(Stream.of(
                        view.commands(),
                        List.of(add, compareAll, open),
                        own(words, doors),
                        new LookCommands(words, doors.look()).all())
                .flatMap(List::stream)
                .toList());
        palette = new Palette(
                new PaletteViewModel(commands, viewModel::palette, viewModel::find, words), words, layers::uncover);
        messages = new MessageSheet(viewModel.notices(), words, layers::uncover);
        help = new HelpSheet(commands, words, layers::uncover);
        var settings = Buttons.icon(Glyph.SETTINGS, open.title(), open::run);
        settings.setId(open.id());
        view.addToBar(settings);
        view.addToStatus(offline(words, doors.network()), signIn(words, open));
        addMenus(words);
    }

    private void add(DetailsView details, Words words) {
        details.viewModel().model().ifPresent(model -> browser.say(words.text("compare.title"), compare.add(model)));
    }

    private void openComparison() {
        compare.open();
        layers.cover(comparison);
    }

    /// Says that the network is off while it is, and switches it on.
    private static Button offline(Words words, RequestsViewModel network) {
        var on = Buttons.text(words.text("offline.on"), () -> network.turn(Switch.ON));
        on.setId("network-on");
        return whenever(network.offline(), on);
    }

    /// Says that the proxy wants a sign-in while it does, and leads to where it is entered.
    private Button signIn(Words words, Command settings) {
        var enter = Buttons.text(words.text("proxy.sign-in"), settings::run);
        enter.setId("proxy-sign-in");
        return whenever(view.proxySignIn(), enter);
    }

    private static Button whenever(ObservableBooleanValue holds, Button button) {
        button.getStyleClass().addAll("small", "warning-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(holds);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /// What the scene shows.
    Layers root() {
        return layers;
    }

    /// Lets the keys of the commands work in that scene, and begins in the search field.
    void enter(Scene scene) {
        commands.installIn(scene);
        view.focusSearch();
    }

    private List<Command> own(Words words, Doors doors) {
        return Stream.concat(
                        doors.view().sample().map(open -> Command.of(words, "sample", Menu.CATALOG, open)).stream(),
                        Stream.of(
                                Command.of(words, "requests", Menu.CATALOG, doors.requests())
                                        .keys(words, "Shortcut+Shift+R"),
                                Command.of(words, "offline", Menu.CATALOG, doors.network()::turn),
                                Command.of(words, "quit", Menu.CATALOG, doors.quit())
                                        .keys(words, "Shortcut+Q"),
                                Command.of(words, "palette", Menu.SEARCH, () -> layers.cover(palette))
                                        .keys(words, "Shortcut+K"),
                                Command.of(words, "messages", Menu.HELP, () -> layers.cover(messages))
                                        .keys(words, "Shortcut+Shift+M"),
                                Command.of(words, "help", Menu.HELP, () -> layers.cover(help))
                                        .keys(words, "F1")))
                .toList();
    }

    private void addMenus(Words words) {
        if (CommandMenus.hasSystemBar()) {
            var bar = CommandMenus.bar(commands, words);
            view.setTop(new VBox(bar, view.getTop()));
        } else {
            view.addToBar(CommandMenus.button(commands, words, words.text("menu.title")));
        }
    }
}
