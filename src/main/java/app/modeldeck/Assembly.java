package app.modeldeck;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Timing;
import app.modeldeck.cli.Sources;
import app.modeldeck.cli.UsageException;
import app.modeldeck.desktop.DesktopServices;
import app.modeldeck.files.DocumentStore;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.marks.MarksStore;
import app.modeldeck.model.KeyUse;
import app.modeldeck.net.Network;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.file.ProviderFiles;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.provider.request.RetryPolicy;
import app.modeldeck.provider.served.PreparedProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.KeychainDesk;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.secrets.keychain.SystemKeychain;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.server.http.Surroundings;
import app.modeldeck.settings.ConfigFolder;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.SettingsStore;
import app.modeldeck.settings.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts the parts of the program together by hand: the one place where threads are made and the environment is
/// read.
///
/// @param environment the variables of the process
/// @param executor gives every blocking task a virtual thread of its own
/// @param watchers one thread that cuts off answers that stall
/// @param keychain one thread that a keychain which never answers may keep
/// @param clock the wall clock
record Assembly(
        Map<String, String> environment,
        ExecutorService executor,
        ScheduledExecutorService watchers,
        ExecutorService keychain,
        Clock clock) {

    /// The parts of this process.
    static Assembly ofThisProcess() {
        return new Assembly(
                System.getenv(),
                Executors.newVirtualThreadPerTaskExecutor(),
                forgetful(Thread.ofPlatform().daemon().name("answer-watch").factory()),
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("keychain").factory()),
                Clock.systemUTC());
    }

    /// A watch that is over would hold its answer, and so the request with its key, until its time.
    private static ScheduledExecutorService forgetful(ThreadFactory factory) {
        var watchers = new ScheduledThreadPoolExecutor(1, factory);
        watchers.setRemoveOnCancelPolicy(true);
        return watchers;
    }

    /// What the endpoint works with.
    Surroundings surroundings() {
        return new Surroundings(
                executor, Thread.ofPlatform().daemon().name("endpoint").factory(), clock, System::nanoTime);
    }

    /// A catalogue with what belongs to it.
    ///
    /// @param keys the user's own keys
    /// @param settings the settings in force
    /// @param marks the user's own marks
    /// @param network the way out
    /// @param window what a window needs besides
    record Opened(
            Catalog catalog, OwnKeys keys, SettingsDesk settings, MarksDesk marks, Network network, ForWindow window) {}

    /// Opens the catalogue over these sources; makes no request.
    ///
    /// @throws UsageException when the faults asked for are not known, or an address in the environment cannot
    /// be one
    Opened open(Sources sources) throws UsageException {
        return sources.demo() ? rehearsed(sources) : live();
    }

    /// What the window is given over these sources.
    ///
    /// @throws UsageException as [#open]
    DesktopServices desktop(Sources sources) throws UsageException {
        return desktop(open(sources), sources);
    }

    /// What the window is given over that catalogue.
    DesktopServices desktop(Opened opened, Sources sources) {
        return new DesktopServices(
                opened.catalog(),
                new DesktopServices.Chosen(
                        opened.keys(),
                        opened.settings(),
                        opened.marks(),
                        opened.network(),
                        opened.window().releases().get(),
                        CatalogueTokens.of(opened.keys(), environment)),
                opened.window().looks().get(),
                new DesktopServices.Means(clock.withZone(ZoneId.systemDefault()), executor, ThisProgram.described()),
                sources.demo() ? Optional.empty() : Optional.of(this::sample),
                sources.demo() ? DesktopServices.Kind.SAMPLE : DesktopServices.Kind.LIVE);
    }

    private DesktopServices sample() {
        try {
            return desktop(new Sources(true, Optional.empty()));
        } catch (UsageException e) {
            throw new IllegalStateException("no faults are asked for", e);
        }
    }

    private Optional<Path> folder() {
        return new ConfigFolder(System.getProperty("os.name"), environment, System.getProperty("user.home", "")).find();
    }

    /// Says whether this is the first window over the user's settings. Blocks for two seconds at most.
    OneWindow.Start startWindow() throws InterruptedException {
        var folder = folder();
        return folder.isEmpty()
                ? new OneWindow.Start.Unknown()
                : OneWindow.begin(
                        folder.get(),
                        Thread.ofPlatform().daemon().name("one-window").factory());
    }

    private Opened live() throws UsageException {
        var folder = folder();
        var opened = SettingsStore.open(folder, clock);
        var marks = MarksStore.open(folder, clock);
        var files = folder.map(path -> ProviderFiles.load(path.resolve("providers"), providers()))
                .orElseGet(() -> new ProviderFiles.Loaded(List.of(), List.of()));
        var keys = ownKeys(opened.store(), files.providers());
        var all = new ProviderSet(providers(), files.providers(), CatalogueTokens.of(keys, environment));
        var troubles = new ArrayList<Trouble>();
        opened.trouble().map(Trouble.OfSettings::new).ifPresent(troubles::add);
        marks.trouble().map(Trouble.OfMarks::new).ifPresent(troubles::add);
        files.mistakes().forEach(words -> troubles.add(new Trouble.ProviderFile(words)));
        troubles.addAll(all.troubles(opened.store().current()));
        var known = all.under(opened.store().current(), _ -> List.of()).providers();
        troubles.addAll(EnvironmentTroubles.of(environment, known));
        var addresses = ProviderAddresses.of(known, environment);
        var ways = ways(keys);
        var window = ForWindow.live(environment, folder, ways.network(), clock, opened.store()::current);
        var kept = new Kept(opened.store(), new MarksDesk(marks.store()), troubles, ways, window);
        return opened(kept, all, keys, addresses::of);
    }

    private OwnKeys ownKeys(DocumentStore<Settings> store, List<ModelProvider> ofFiles) {
        var system = new SystemKeychain(System.getProperty("os.name"), environment);
        var desk = new KeychainDesk(system::open, keychain, watchers, KeychainDesk.Times.usual());
        return new OwnKeys(
                new SessionKeys(),
                Optional.of(desk),
                new EnvironmentKeys(environment),
                id -> store.current().variables(id) == Settings.Variables.IGNORED,
                new KeychainEntries(ofFiles, store::current)::name);
    }

    private Opened rehearsed(Sources sources) throws UsageException {
        var rehearsal = rehearsal(chaos(sources));
        var providers = providers().stream()
                .filter(provider -> rehearsal.providers().contains(slug(provider)))
                .map(provider -> sources.lists() == Sources.Lists.PREPARED ? prepared(provider) : provider)
                .toList();
        var keys = sampleKeys(providers);
        Function<ModelProvider, URI> addresses = provider ->
                rehearsal.providers().contains(slug(provider)) ? rehearsal.address(slug(provider)) : provider.address();
        var ways = ways(keys);
        var window = ForWindow.sample(ways.network(), rehearsal);
        var kept = new Kept(SettingsStore.inMemory(), MarksDesk.inMemory(), List.of(), ways, window);
        return opened(
                kept, new ProviderSet(providers, List.of(), CatalogueTokens.of(keys, environment)), keys, addresses);
    }

    private ModelProvider prepared(ModelProvider provider) {
        return Rehearsal.prepared(slug(provider))
                .<ModelProvider>map(list -> new PreparedProvider(provider, list, clock))
                .orElse(provider);
    }

    /// What the person's files hold, what is wrong with them, the way out, and what a window needs besides.
    private record Kept(
            DocumentStore<Settings> settings, MarksDesk marks, List<Trouble> troubles, Ways ways, ForWindow window) {}

    /// The way out, and what makes others of the settings.
    private record Ways(Network network, Routes routes) {}

    private Ways ways(OwnKeys keys) {
        var routes = new Routes(environment, executor, Limits.usual().connect(), keys);
        return new Ways(new Network(routes::usual, clock), routes);
    }

    private Opened opened(Kept kept, ProviderSet providers, OwnKeys keys, Function<ModelProvider, URI> addresses) {
        var settings = kept.settings();
        var network = kept.ways().network();
        var client = new JsonClient(network, Limits.usual(), watchers, clock);
        var catalog = catalog(client, keys, addresses);
        catalog.use(providers.under(settings.current(), _ -> List.of()));
        catalog.ttl(settings.current().ttl());
        var localApi = new LocalApi(catalog, kept.marks(), surroundings(), ServerSettings.USUAL_PORT);
        var roll = new CatalogueRoll(client, providers.tokens(), System::nanoTime);
        var outside = new Outside(localApi, network, kept.ways().routes(), roll);
        var told = Stream.concat(
                        kept.troubles().stream(),
                        outside.connect(settings.current().connection()).stream())
                .toList();
        var live = new LiveSettings(settings, providers, catalog, keys, outside, told);
        catalog.use(live);
        return new Opened(catalog, keys, live, kept.marks(), network, kept.window());
    }

    private static Chaos chaos(Sources sources) throws UsageException {
        try {
            return sources.chaos().map(Chaos::parse).orElseGet(Chaos::none);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Rehearsal rehearsal(Chaos chaos) {
        try {
            return Rehearsal.start(executor, chaos, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    private static OwnKeys sampleKeys(List<ModelProvider> providers) {
        var keys = new SessionKeys();
        try {
            var sample = Secret.of(Rehearsal.KEY);
            providers.stream()
                    .map(ModelProvider::info)
                    .filter(info -> info.keyUse() != KeyUse.NONE)
                    .forEach(info -> keys.put(info.id(), sample));
        } catch (UnusableKeyException e) {
            throw new IllegalStateException("the sample key is a key", e);
        }
        return OwnKeys.ofSession(keys);
    }

    private Catalog catalog(JsonClient client, KeyRing keys, Function<ModelProvider, URI> addresses) {
        return new Catalog(
                List.of(),
                provider -> provider.server().isPresent() ? new KeyFinding.None() : keys.look(provider),
                new Fetching(client, RetryPolicy.usual(Math::random), addresses, executor),
                Timing.usual(System::nanoTime, clock));
    }

    private static List<ModelProvider> providers() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static String slug(ModelProvider provider) {
        return provider.info().id().slug();
    }
}
