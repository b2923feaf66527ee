package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.net.Network;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.server.http.Surroundings;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Settings.Switch;
import app.modeldeck.settings.SettingsStore;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change of the settings does to the running catalogue.
class LiveSettingsTest {
    private static final ProviderId MINE = new ProviderId("mine");

    private static final Surroundings AROUND = new Surroundings(
            Executors.newVirtualThreadPerTaskExecutor(),
            Thread.ofPlatform().daemon().factory(),
            Clock.systemUTC(),
            System::nanoTime);

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final Catalog catalog = Catalogs.of();
    private final SessionKeys session = new SessionKeys();
    private final OwnKeys keys = OwnKeys.ofSession(session);
    private final ProviderSet providers = new ProviderSet(List.of(fal), List.of(), _ -> Optional.empty());
    private final Network network = JsonClients.network();
    private final Outside outside = new Outside(
            new LocalApi(catalog, MarksDesk.inMemory(), AROUND, 0),
            network,
            new Routes(Map.of(), Executors.newVirtualThreadPerTaskExecutor(), Duration.ofSeconds(1), keys),
            new CatalogueRoll(JsonClients.over(switchedOff()), providers.tokens(), System::nanoTime));
    private final LiveSettings settings =
            new LiveSettings(SettingsStore.inMemory(), providers, catalog, keys, outside, List.of());

    private static Network switchedOff() {
        var network = JsonClients.network();
        network.turn(Network.Switch.OFF);
        return network;
    }

    private static Endpoint mine(String address) {
        return new Endpoint(MINE, "Mine", URI.create(address));
    }

    private ProviderInfo mine() {
        return catalog.providers().stream()
                .filter(info -> info.id().equals(MINE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherConnectionIsTakenAtOnceAndABadFileIsSaid(@TempDir Path folder) throws Exception {
        var usual = network.route();
        assertThat(settings.change(held -> held.with(Connection.usual().with(new Connection.Proxy.None()))))
                .isEmpty();
        assertThat(network.route()).isNotSameAs(usual);
        var file = Files.writeString(folder.resolve("own.pem"), "no certificate");
        assertThat(settings.change(held -> held.with(held.connection().trusting(Optional.of(file)))))
                .contains(new Trouble.UnusableCertificates(file));
        assertThat(settings.current().connection().proxy()).isEqualTo(new Connection.Proxy.None());
    }

    @Test
    void whatCannotBeWrittenIsInForceAllTheSame(@TempDir Path folder) throws Exception {
        var blocked = Files.writeString(folder.resolve("file"), "no folder");
        var store = SettingsStore.open(Optional.of(blocked), Clock.systemUTC()).store();
        var live = new LiveSettings(store, providers, catalog, keys, outside, List.of());
        var usual = network.route();

        assertThat(live.change(held -> held.with(Connection.usual().with(new Connection.Proxy.None()))
                        .with(held.surface().with(Surface.LocalApi.ON))))
                .contains(new Trouble.OfSettings(new FileTrouble.NotWritten(blocked.resolve("settings.json"))));

        assertThat(network.route()).isNotSameAs(usual);
        assertThat(live.localApi()).isPresent();
        live.change(held -> held.with(held.surface().with(Surface.LocalApi.OFF)));
        assertThat(live.localApi()).isEmpty();
    }

    @Test
    void whoFailedIsAskedAgainWhenTheConnectionIsAnother() throws Exception {
        fal.cutBy(new Problem.ProxySignIn());
        settings.change(held -> held.withTtl(6));
        var all = Question.all(Freshness.CACHED);
        catalog.load(all, _ -> {});
        fal.pages(List.of("flux"));
        catalog.load(all, _ -> {});
        assertThat(fal.lists()).isOne();

        settings.change(held -> held.with(Connection.usual().with(new Connection.Proxy.None())));
        assertThat(catalog.load(all, _ -> {}).models()).hasSize(1);
    }

    @Test
    void anEndpointIsAProviderAtOnceAndGoneAtOnce() {
        settings.change(held -> held.with(mine("https://mine.example/v1")));
        assertThat(catalog.providers())
                .extracting(ProviderInfo::id)
                .containsExactly(fal.info().id(), MINE);
        settings.change(held -> held.without(MINE));
        assertThat(catalog.providers())
                .extracting(ProviderInfo::id)
                .containsExactly(fal.info().id());
    }

    @Test
    void aKeyGivenForOneAddressNeverGoesToAnotherOfThatName() throws Exception {
        settings.change(held -> held.with(mine("https://mine.example/v1")));
        session.put(MINE, Secret.of("canary-key"));
        settings.change(held -> held.withTtl(6));
        assertThat(keys.find(mine())).isPresent();
        settings.change(held -> held.with(mine("https://other.example/v1")));
        assertThat(keys.find(mine())).isEmpty();
        session.put(MINE, Secret.of("canary-key"));
        var info = mine();
        settings.change(held -> held.without(MINE));
        assertThat(keys.find(info)).isEmpty();
    }

    @Test
    void aTokenIsForgottenWithTheAddressThatItWasGivenFor() throws Exception {
        var old = new CatalogueServer(URI.create("https://models.example"), CatalogueServer.Use.ON);
        var other = new CatalogueServer(URI.create("https://other.example"), CatalogueServer.Use.ON);
        keys.keepSignIn(old.account(), Secret.of("canary-token"));
        settings.change(held -> held.with(Optional.of(old)));
        settings.change(held -> held.with(Optional.of(old.with(CatalogueServer.Use.OFF))));
        assertThat(keys.signIn(old.account())).isPresent();
        settings.change(held -> held.with(Optional.of(other)));
        assertThat(keys.signIn(old.account())).isEmpty();
        assertThat(keys.signIn(other.account())).isEmpty();
    }

    @Test
    void aTokenThatTheKeychainDoesNotLetGoIsSaid() {
        var team = new CatalogueServer(URI.create("https://models.example"), CatalogueServer.Use.ON);
        try (var keychain = new FakeKeychain()) {
            var own = new OwnKeys(
                    new SessionKeys(),
                    Optional.of(keychain.desk()),
                    KeyRing.empty(),
                    _ -> false,
                    info -> OwnKeys.account(info.id()));
            var live = new LiveSettings(SettingsStore.inMemory(), providers, catalog, own, outside, List.of());
            live.change(held -> held.with(Optional.of(team)));
            keychain.failing(KeychainFault.BROKEN);
            assertThat(live.change(held -> held.with(Optional.<CatalogueServer>empty())))
                    .contains(new Trouble.TokenStays("models.example", KeychainFault.BROKEN));
            assertThat(live.current().server()).isEmpty();
        }
    }

    @Test
    void anEndpointThatIsNotSafeOrHasTheNameOfAnotherIsLeftOut() {
        var unsafe = mine("http://mine.example/v1");
        var taken = new Endpoint(fal.info().id(), "Fal", URI.create("https://fal.example"));
        var chosen = Settings.usual().with(unsafe).with(taken);
        assertThat(providers.unusable(chosen)).containsExactly(unsafe, taken);
        assertThat(providers.under(chosen, _ -> List.of()).providers()).containsExactly(fal);
    }

    @Test
    void otherProgramsAreAnsweredWhileTheSettingsSaySo() throws Exception {
        assertThat(settings.start()).isEmpty();
        assertThat(settings.localApi()).isEmpty();
        assertThat(settings.change(held -> held.with(held.surface().with(Surface.LocalApi.ON))))
                .isEmpty();
        var address = settings.localApi().orElseThrow();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve("/healthz")).build();
            assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"status\":\"ok\"}");
            var second = new LocalApi(catalog, MarksDesk.inMemory(), AROUND, address.getPort());
            assertThat(second.turn(Surface.LocalApi.ON)).contains(new Trouble.PortInUse(address.getPort()));
            settings.change(held -> held.with(held.surface().with(Surface.LocalApi.OFF)));
            assertThat(settings.localApi()).isEmpty();
            assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSwitchAndTheTimeToLiveTakeEffect() {
        settings.change(held -> held.with(fal.info().id(), Switch.OFF).withTtl(5));
        assertThat(catalog.current().providers().getFirst().status()).isEqualTo(new ProviderStatus.Off());
        assertThat(settings.current().ttl()).isEqualTo(Duration.ofMinutes(5));
    }
}
