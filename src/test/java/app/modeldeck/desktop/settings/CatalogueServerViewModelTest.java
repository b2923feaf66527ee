package app.modeldeck.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.TestSettings;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.CatalogueServer.Use;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The server that is entered, its token, and what a test of it says.
final class CatalogueServerViewModelTest {
    private static final CatalogueServer TEAM = new CatalogueServer(URI.create("https://models.example"), Use.ON);

    private final HandBackground background = new HandBackground();
    private final TestSettings settings = new TestSettings();
    private final FakeKeychain keychain = new FakeKeychain();
    private final List<ProviderId> changed = new ArrayList<>();
    private final OwnKeys keys = new OwnKeys(
            new SessionKeys(),
            Optional.of(keychain.desk()),
            KeyRing.empty(),
            _ -> false,
            info -> OwnKeys.account(info.id()));
    private final AtomicReference<Optional<Secret>> token = new AtomicReference<>(Optional.empty());
    private final CatalogueServerViewModel server = server();

    private CatalogueServerViewModel server() {
        var fal = FakeProvider.open("fal");
        settings.providers(List.of(fal));
        Catalog catalog = Catalogs.of(fal);
        var chosen = new SettingsViewModel.Chosen(keys, settings.over(catalog), Optional.empty(), _ -> token.get());
        var clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        return new SettingsViewModel(catalog, chosen, background, clock, Words.in(Locale.US), changed::add).server();
    }

    @AfterEach
    void close() {
        keychain.close();
    }

    private void use(String address, String token) {
        server.address().set(address);
        server.token().set(token);
        server.use();
        background.runAll();
    }

    private String said() {
        return server.verdict().get().text();
    }

    @Test
    void theServerIsAskedAtOnceAndItsTokenKeptInTheKeychain() throws Exception {
        assertThat(server.entered().get()).isFalse();
        use("https://models.example/api/models", "canary-token");
        assertThat(settings.current().server()).contains(TEAM);
        assertThat(keychain.entries()).isEqualTo(Map.of(TEAM.account(), Secret.of("canary-token")));
        assertThat(server.address().get()).isEqualTo("https://models.example");
        assertThat(server.token().get()).isEmpty();
        assertThat(server.on().get()).isTrue();
        assertThat(server.entered().get()).isTrue();
        assertThat(changed).contains(new ProviderId("fal"));
        assertThat(said()).contains(FakeKeychain.NAME).doesNotContain("canary");
    }

    @Test
    void itIsSwitchedOffAndOnAndRemoved() {
        use("https://models.example", "");
        assertThat(said()).isEqualTo("The catalogue comes from models.example now.");
        server.on().set(false);
        background.runAll();
        assertThat(settings.current().server()).contains(TEAM.with(Use.OFF));
        assertThat(said()).isEqualTo("The providers are asked from here again.");
        server.on().set(true);
        background.runAll();
        assertThat(settings.current().server()).contains(TEAM);
        server.remove();
        background.runAll();
        assertThat(settings.current().server()).isEmpty();
        assertThat(server.address().get()).isEmpty();
        assertThat(server.on().get()).isFalse();
        assertThat(server.entered().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Give the address",
        "models, The address must begin with https",
        "http://models.example, The address must begin with https",
        "https://ada@models.example, The address must have no user"
    })
    void anAddressThatATokenMustNotGoToIsNotTaken(String address, String sentence) {
        use(address, "canary-token");
        assertThat(said()).startsWith(sentence);
        assertThat(settings.current().server()).isEmpty();
        assertThat(keychain.entries()).isEmpty();
    }

    private void test(URI address, String token) {
        server.address().set(address.toString());
        server.token().set(token);
        server.test();
        assertThat(server.testing().get()).isTrue();
        background.runAll();
        assertThat(server.testing().get()).isFalse();
    }

    @Test
    void aTestSaysHowManyModelsThereAreAndKeepsNothing() throws Exception {
        var rows = "{\"models\":[{\"id\":\"a\",\"provider\":\"fal\"},{\"id\":\"a\",\"provider\":\"other\"}]}";
        try (var team = OneAnswer.json(rows)) {
            test(team.address().resolve("/"), "canary-token");
            assertThat(said()).startsWith("Works, 2 models");
            assertThat(team.asked()).containsExactly("/api/models");
        }
        assertThat(settings.current().server()).isEmpty();
        assertThat(keychain.entries()).isEmpty();
    }

    @Test
    void aTestAsksWithTheTokenThatTheCatalogueIsAskedWith() throws Exception {
        token.set(Optional.of(Secret.of("canary-token")));
        var shown = new ArrayList<String>();
        try (var team = new OneAnswer(exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            OneAnswer.send(exchange, 200, "{\"models\":[]}".getBytes(StandardCharsets.UTF_8));
        })) {
            test(team.address().resolve("/api"), "");
        }
        assertThat(shown).containsExactly("Bearer canary-token");
        assertThat(said()).startsWith("Works");
    }

    @Test
    void aTestSaysThatTheTokenIsWrong() throws Exception {
        try (var team =
                new OneAnswer(exchange -> OneAnswer.send(exchange, 401, "{}".getBytes(StandardCharsets.UTF_8)))) {
            test(team.address().resolve("/"), "");
            assertThat(said())
                    .isEqualTo("The catalogue server at " + team.address().getAuthority()
                            + " wants a token, or another one. Enter it in the settings, under “Catalogue server”.");
        }
    }
}
