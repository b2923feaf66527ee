package app.modeldeck.desktop;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Timing;
import app.modeldeck.cover.CoverLimits;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.cover.Picture;
import app.modeldeck.cover.PictureFiles;
import app.modeldeck.desktop.DesktopServices.Kind;
import app.modeldeck.desktop.fx.FxBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.net.Network;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.settings.WindowStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real main window over a catalogue of a test, on the headless screen. Its methods are called off the FX
/// thread.
final class Deck implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    final SessionKeys keys = new SessionKeys();
    final Network network = JsonClients.network();
    private JsonClient client;
    private Clock clock = Clock.systemUTC();
    final TestSettings settings = new TestSettings();
    final TestSettings settingsOfSample = new TestSettings();
    final MarksDesk marks = MarksDesk.inMemory();
    final WindowStore window = WindowStore.inMemory();
    final AtomicReference<CoverSource.Fetch> covers = new AtomicReference<>(Deck::drawn);
    final AtomicReference<String> opened = new AtomicReference<>("");
    final AtomicReference<ReleaseDesk> releases = new AtomicReference<>(ReleaseDesk.silent());
    final Stage stage;
    private final AtomicReference<Windows> windows = new AtomicReference<>();

    Deck() {
        quick();
        stage = stage();
    }

    /// A small dark picture for every address.
    private static Picture drawn(URI address) {
        return new Picture(Picture.Format.PNG, 40, 40, PictureFiles.png(40, 40));
    }

    /// From now on catalogues have the limits of the released program.
    void patient() {
        client = JsonClients.patient(network);
    }

    /// From now on catalogues have the limits of a test again.
    void quick() {
        client = JsonClients.over(network);
    }

    /// From now on windows have this time.
    void at(Clock time) {
        clock = time;
    }

    /// A catalogue over these providers, which finds the user's keys among the keys of this window.
    Catalog catalog(ModelProvider... providers) {
        return catalog(ModelProvider::address, List.of(providers));
    }

    /// A catalogue over the built-in providers as that rehearsal plays them.
    Catalog catalog(Rehearsal rehearsal, List<ModelProvider> providers) {
        return catalog(p -> rehearsal.address(p.info().id().slug()), providers);
    }

    private Catalog catalog(java.util.function.Function<ModelProvider, URI> address, List<ModelProvider> providers) {
        settings.providers(providers);
        settingsOfSample.providers(providers);
        var fetching = new Fetching(client, JsonClients.quickRetries(), address, executor);
        return new Catalog(providers, keys, fetching, Timing.usual(System::nanoTime, Clock.systemUTC()));
    }

    static Rehearsal rehearsal(ExecutorService executor, Chaos chaos) {
        try {
            return Rehearsal.start(executor, chaos, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Secret secret(String text) {
        try {
            return Secret.of(text);
        } catch (UnusableKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Opens the window and waits until it is shown.
    void open(Catalog catalog, Optional<Supplier<Catalog>> sample) {
        var services = services(
                catalog, sample.map(start -> () -> services(start.get(), Optional.empty(), Kind.SAMPLE)), Kind.LIVE);
        onFx(() -> shown(services));
        until(stage::isShowing);
    }

    /// Opens the window and closes it before any of it was drawn, and waits until it would have been.
    void openAndClose(Catalog catalog) {
        var drawn = new AtomicBoolean();
        onFx(() -> {
            shown(services(catalog, Optional.empty(), Kind.LIVE)).close();
            new FirstFrame(() -> drawn.set(true)).start();
            return true;
        });
        until(drawn::get);
    }

    private Windows shown(DesktopServices services) {
        Optional.ofNullable(windows.get()).ifPresent(Windows::close);
        if (Optional.ofNullable(Application.getUserAgentStylesheet()).isEmpty()) {
            Appearance.use(ColorScheme.LIGHT);
        }
        stage.setX(0);
        stage.setY(0);
        var made = new Windows(
                services,
                new FxBackground(executor),
                Words.in(Locale.US),
                page -> {
                    opened.set(page.toString());
                    return true;
                },
                stage,
                new Appearance(settings.current().surface()));
        windows.set(made);
        made.open();
        return made;
    }

    private DesktopServices services(Catalog catalog, Optional<Supplier<DesktopServices>> sample, Kind kind) {
        var own = switch (kind) {
            case LIVE -> settings;
            case SAMPLE -> settingsOfSample;
        };
        var chosen = new DesktopServices.Chosen(
                OwnKeys.ofSession(keys), own.over(catalog), marks, network, releases.get(), _ -> Optional.empty());
        var looks = new DesktopServices.Looks(
                window, new CoverSource(address -> covers.get().fetch(address), CoverLimits.usual(), System::nanoTime));
        var means = new DesktopServices.Means(clock, executor, "modeldeck of a test");
        return new DesktopServices(catalog, chosen, looks, means, sample, kind);
    }

    /// Waits until that holds on the FX thread, at most a minute.
    static void until(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
    }

    /// Runs that on the FX thread and waits for what it gives.
    static <T> T onFx(Supplier<T> what) {
        var given = WaitForAsyncUtils.asyncFx(what::get);
        try {
            return given.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static Stage stage() {
        try {
            FxToolkit.registerPrimaryStage();
            onFx(() -> {
                Platform.setImplicitExit(false);
                return true;
            });
            return onFx(Stage::new);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        onFx(() -> {
            Optional.ofNullable(windows.get()).ifPresent(Windows::close);
            return true;
        });
    }
}
