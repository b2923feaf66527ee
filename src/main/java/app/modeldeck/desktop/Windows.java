package app.modeldeck.desktop;

import app.modeldeck.desktop.browser.BrowserDoors;
import app.modeldeck.desktop.browser.BrowserView;
import app.modeldeck.desktop.browser.BrowserViewModel;
import app.modeldeck.desktop.compare.CompareViewModel;
import app.modeldeck.desktop.covers.CoverLoader;
import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.details.DetailsViewModel;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarksViewModel;
import app.modeldeck.desktop.network.RequestsView;
import app.modeldeck.desktop.network.RequestsViewModel;
import app.modeldeck.desktop.settings.SettingsView;
import app.modeldeck.desktop.settings.SettingsViewModel;
import app.modeldeck.releases.Release;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Surface.Covers;
import app.modeldeck.settings.Trouble;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Opens the windows and joins them: what one tells goes to the other by callback. Used on the FX thread.
final class Windows {
    private static final System.Logger LOG = System.getLogger(Windows.class.getName());
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 780;
    private static final double REQUESTS_WIDTH = 980;
    private static final double REQUESTS_HEIGHT = 520;
    private static final double SETTINGS_WIDTH = 760;
    private static final double SETTINGS_HEIGHT = 560;

    private final Background background;
    private final Words words;
    private final Links links;
    private final Stage stage;
    private final Appearance appearance;
    private final Saving saving;
    private final LookChanges looks;
    private final WindowKeeper keeper;
    private final SideWindows beside;
    private final FirstFrame firstFrame = new FirstFrame(this::begin);
    private DesktopServices services;
    private BrowserViewModel browser;
    private CoverLoader covers;
    private DetailsViewModel details;
    private CompareViewModel compare;
    private RequestsViewModel requests;
    private Optional<Stage> requestsWindow = Optional.empty();

    /// @param stage the main window, not yet shown
    /// @param appearance how the windows look, changed when the person chooses otherwise
    Windows(
            DesktopServices services,
            Background background,
            Words words,
            Links links,
            Stage stage,
            Appearance appearance) {
        this.services = services;
        this.background = background;
        this.words = words;
        this.links = links;
        this.stage = stage;
        this.appearance = appearance;
        this.saving = new Saving(words);
        this.looks = new LookChanges(appearance, background, this::tell);
        this.beside = new SideWindows(stage, appearance);
        this.keeper = new WindowKeeper(services.looks().window(), background, stage);
        this.browser = browserOfServices();
        this.covers = coversOfServices();
        this.details = detailsOfServices();
        this.compare = compareOfServices();
        this.requests = requestsOfServices();
    }

    /// Shows the main window; when it has been drawn, the first request goes out, unless it was closed before.
    void open() {
        Thread.currentThread().setUncaughtExceptionHandler(new Mishaps(LOG, this::tellOfMishap));
        var pane = content();
        var scene = SideWindows.scene(pane.root(), WIDTH, HEIGHT);
        appearance.dress(scene);
        pane.enter(scene);
        stage.setScene(scene);
        stage.getIcons().addAll(SideWindows.icons());
        stage.setTitle(title());
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                browser.marks().lookAgain();
            }
        });
        stage.setOnCloseRequest(_ -> close());
        keeper.place();
        stage.show();
        firstFrame.start();
    }

    private void begin() {
        browser.start();
        tell(services.chosen().settings().troubles());
        background.<Optional<Trouble>, Void>run(
                _ -> services.chosen().settings().start(),
                _ -> {},
                trouble -> tell(trouble.stream().toList()),
                failure -> LOG.log(Level.ERROR, "what the settings ask for was not begun", failure));
        askForRelease();
    }

    private void tellOfMishap() {
        browser.say(words.text("notice.broken"), words.text("notice.broken.text"));
    }

    private void askForRelease() {
        var releases = services.chosen().releases();
        background.<Optional<Release>, Void>run(
                _ -> releases.newer(),
                _ -> {},
                release -> release.ifPresent(this::tell),
                failure -> LOG.log(Level.ERROR, "no newer release could be asked for", failure));
    }

    private void tell(Release release) {
        var page = release.page().map(URI::toString);
        browser.say(
                words.text("notice.release", release.version().toString()),
                page.map(address -> words.text("notice.release.at", address))
                        .orElseGet(() -> words.text("notice.release.text")));
    }

    private void tell(List<Trouble> troubles) {
        if (!troubles.isEmpty()) {
            var said = new TroubleWords(words);
            var lines = troubles.stream().map(said::sentence).toList();
            browser.say(said.title(troubles), String.join("\n", lines));
        }
    }

    /// Closes every window, those on top first: the toolkit of GTK does not survive an end while one of them
    /// shows.
    void close() {
        firstFrame.stop();
        keeper.keep();
        browser.stop();
        details.stop();
        compare.stop();
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
    }

    private BrowserViewModel browserOfServices() {
        var marks = new MarksViewModel(services.chosen().marks(), background, words);
        var made = new BrowserViewModel(services.catalog(), background, marks, services.clock(), words);
        marks.told().addListener((_, _, told) -> told.ifPresent(one -> made.say(one.title(), one.text())));
        keeper.follow(made.layout());
        return made;
    }

    private CoverLoader coversOfServices() {
        var made = new CoverLoader(services.looks().covers(), background);
        made.wanted().bind(appearance.surface().map(surface -> surface.covers() == Covers.LOADED));
        return made;
    }

    private DetailsViewModel detailsOfServices() {
        return new DetailsViewModel(services.catalog(), background, services.clock(), words, browser::note);
    }

    private CompareViewModel compareOfServices() {
        return new CompareViewModel(services.catalog(), background, services.clock(), words, browser::note);
    }

    private RequestsViewModel requestsOfServices() {
        var network = services.chosen().network();
        return new RequestsViewModel(network, background, services.clock(), words, () -> browser.fetch());
    }

    private MainPane content() {
        Optional<Runnable> explore = services.sample().map(start -> () -> exploreSample(start));
        var parts = new BrowserView.Parts(
                covers, new DetailsView(details, words, links), services.means().program());
        return new MainPane(
                browser,
                parts,
                compare,
                words,
                new MainPane.Doors(
                        new BrowserDoors(this::openSettings, explore, () -> saving.ask(stage)),
                        requests,
                        this::openRequests,
                        change -> looks.change(change, services.chosen().settings()),
                        this::close));
    }

    private void exploreSample(Supplier<DesktopServices> start) {
        var look = appearance.surface().get();
        background.<DesktopServices, Void>run(
                _ -> looking(look, start.get()), _ -> {}, this::showSample, this::sampleFailed);
    }

    /// It looks as the windows do now; whether other programs are answered it says itself.
    private static DesktopServices looking(Surface look, DesktopServices sample) {
        sample.chosen()
                .settings()
                .change(held -> held.with(look.with(held.surface().localApi())));
        return sample;
    }

    private void sampleFailed(Throwable failure) {
        LOG.log(Level.ERROR, "the sample catalogue did not start", failure);
        browser.say(words.text("notice.sample"), words.text("notice.sample.text"));
    }

    private void showSample(DesktopServices sample) {
        browser.stop();
        details.stop();
        compare.stop();
        services = sample;
        browser = browserOfServices();
        covers = coversOfServices();
        details = detailsOfServices();
        compare = compareOfServices();
        requests = requestsOfServices();
        requestsWindow.ifPresent(Stage::hide);
        requestsWindow = Optional.empty();
        var pane = content();
        stage.getScene().setRoot(pane.root());
        pane.enter(stage.getScene());
        stage.setTitle(title());
        browser.start();
    }

    private void openRequests() {
        var window = requestsWindow.orElseGet(this::madeForRequests);
        requestsWindow = Optional.of(window);
        window.show();
        window.toFront();
    }

    private Stage madeForRequests() {
        return beside.window(
                words.text("requests.title"), REQUESTS_WIDTH, REQUESTS_HEIGHT, _ -> new RequestsView(requests, words));
    }

    private void openSettings() {
        var chosen = services.chosen();
        var viewModel = new SettingsViewModel(
                services.catalog(),
                new SettingsViewModel.Chosen(
                        chosen.keys(), chosen.settings(), chosen.releases().address(), chosen.tokens()),
                background,
                services.clock(),
                words,
                browser::keyChanged);
        viewModel.surface().addListener((_, _, other) -> appearance.surface().set(other));
        var window = beside.window(
                words.text("settings.title"),
                SETTINGS_WIDTH,
                SETTINGS_HEIGHT,
                made -> new SettingsView(viewModel, words, links, made::close));
        window.initModality(Modality.WINDOW_MODAL);
        window.show();
    }

    private String title() {
        return words.text(
                switch (services.kind()) {
                    case LIVE -> "window.title";
                    case SAMPLE -> "window.title.sample";
                });
    }
}
