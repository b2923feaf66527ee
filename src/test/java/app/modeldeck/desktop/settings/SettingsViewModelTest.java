package app.modeldeck.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.TestSettings;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Language;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Settings.AdultContent;
import app.modeldeck.settings.Settings.Switch;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Surface.Covers;
import app.modeldeck.settings.Surface.LocalApi;
import app.modeldeck.settings.Surface.Releases;
import app.modeldeck.settings.Surface.Theme;
import app.modeldeck.settings.TextSize;
import app.modeldeck.settings.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsViewModelTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private static final URI RELEASES = URI.create("https://releases.example/latest");
    private final SessionKeys keys = new SessionKeys();
    private final HandBackground background = new HandBackground();
    private final TestSettings settings = new TestSettings();
    private final List<ProviderId> changed = new ArrayList<>();
    private final Catalog catalog = Catalogs.of(keys, fal);
    private final SettingsViewModel window = window();

    @Test
    void releasesAreAskedForUntilThatIsSwitchedOffAndWhereIsSaid() {
        assertThat(window.options().releases().get()).isTrue();
        assertThat(window.options().releasesPlace()).isEqualTo("Asks releases.example for it, at a start.");
        window.options().releases().set(false);
        background.runAll();
        assertThat(settings.current().surface().releases()).isEqualTo(Releases.NOT_ASKED_FOR);
    }

    private SettingsViewModel window() {
        settings.providers(List.of(fal));
        var made = new SettingsViewModel(
                catalog,
                new SettingsViewModel.Chosen(
                        OwnKeys.ofSession(keys), settings.over(catalog), Optional.of(RELEASES), _ -> Optional.empty()),
                background,
                Clock.fixed(Catalogs.NOW, ZoneOffset.UTC),
                Words.in(Locale.US),
                changed::add);
        background.runAll();
        return made;
    }

    private void type(String name, String address, String key) {
        window.endpoint().name().set(name);
        window.endpoint().address().set(address);
        window.endpoint().key().set(key);
    }

    private List<String> names() {
        return window.rows().get().stream().map(row -> row.info().name()).toList();
    }

    @Test
    void aProviderIsSwitchedOffAndOnAndTheWindowIsTold() {
        window.rows().get().getFirst().on().set(false);
        background.runAll();
        assertThat(catalog.current().providers().getFirst().status()).isEqualTo(new ProviderStatus.Off());
        assertThat(changed).containsExactly(fal.info().id());
        window.rows().get().getFirst().on().set(true);
        background.runAll();
        assertThat(settings.current().switches()).containsEntry(fal.info().id(), Switch.ON);
        assertThat(changed).hasSize(2);
    }

    @Test
    void quickChangesHappenOneAfterTheOther() {
        var row = window.rows().get().getFirst();
        row.on().set(false);
        row.on().set(true);
        row.on().set(false);
        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(settings.current().of(fal.info())).isEqualTo(Switch.OFF);
    }

    @Test
    void timeToLiveAndAdultContentAreInForceAtOnce() {
        window.options().ttl().set(5);
        window.options().adult().set(true);
        background.runAll();
        assertThat(settings.current()).isEqualTo(Settings.usual().withTtl(5).with(AdultContent.SHOWN));
        assertThat(window.options().place())
                .isEqualTo("These settings are kept in /home/ada/.config/modeldeck/settings.json."
                        + " Keys are not in it.");
    }

    @Test
    void themeAndLocalApiAreChosenAndTheAddressIsSaid() {
        window.options().theme().set(Theme.DARK);
        window.options().textSize().set(new TextSize(150));
        window.options().language().set(Language.GERMAN);
        window.options().localApi().set(true);
        background.runAll();
        assertThat(settings.current())
                .isEqualTo(Settings.usual()
                        .with(new Surface(
                                Theme.DARK,
                                LocalApi.ON,
                                new TextSize(150),
                                Covers.LOADED,
                                Language.GERMAN,
                                Releases.ASKED_FOR)));
        assertThat(window.surface().getValue().theme()).isEqualTo(Theme.DARK);
        assertThat(window.options().address().get()).isEqualTo("http://127.0.0.1:4848/api/models");
        window.options().localApi().set(false);
        background.runAll();
        assertThat(window.options().address().get()).isEqualTo("GET /api/models, while this window is open");
    }

    @Test
    void aLocalApiWhosePortIsTakenDoesNotReadAsIfItAnswered() {
        settings.portInUse();
        window.options().localApi().set(true);
        background.runAll();
        assertThat(window.options().address().get()).startsWith("Not answered: another program has the port.");
    }

    @Test
    void anEndpointIsAddedWithItsKeyAndTheFormIsEmptied() {
        type(" My vLLM ", "https://llm.example/v1/models", "Bearer secret-1");
        window.endpoint().add();
        background.runAll();
        var id = new ProviderId("my-vllm");
        assertThat(settings.current().endpoints())
                .containsExactly(new Endpoint(id, "My vLLM", URI.create("https://llm.example/v1")));
        assertThat(names()).containsExactly("fal.ai", "My vLLM");
        assertThat(window.rows().get().getLast().address()).isEqualTo("https://llm.example/v1");
        assertThat(keys.find(window.rows().get().getLast().info())).isPresent();
        assertThat(window.endpoint().key().get()).isEmpty();
        assertThat(window.endpoint().verdict().get())
                .isEqualTo(new Verdict(
                        Tone.NEUTRAL, "In use now, for this session only: no keychain answers on this system."));
        assertThat(changed).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; https://a.example; ''; Give it a name of at most 60 characters.",
                "A; ''; ''; 'Give the address of its API, such as https://api.example.com/v1.'",
                "A; https://a b; ''; This is no address. It looks like https://api.example.com/v1.",
                "A; http://a.example; ''; 'The address must begin with https://, or with http:// on this computer, so that"
                        + " nobody reads the key on the way.'",
                "A; https://a.example?k=1; ''; 'The address must have no user, question mark or # in it."
                        + " A key has its own field.'",
                "A; https://a.example; two words; 'A key has no spaces, line breaks or letters outside ASCII.'"
            })
    void whatIsWrongInTheFormIsSaidAndNothingIsAdded(String name, String address, String key, String words) {
        type(name, address, key);
        window.endpoint().add();
        window.endpoint().test();
        background.runAll();
        assertThat(window.endpoint().verdict().get()).isEqualTo(new Verdict(Tone.BAD, words));
        assertThat(settings.current()).isEqualTo(Settings.usual());
    }

    @Test
    void aTestAsksTheAddressTypedAndAddsNothing() throws Exception {
        try (var server = OneAnswer.json("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}")) {
            type("Mine", server.address().toString(), "");
            window.endpoint().test();
            background.runAll();
            assertThat(window.endpoint().verdict().get()).isEqualTo(new Verdict(Tone.GOOD, "Works, 2 models, 0 ms"));
        }
        assertThat(settings.current()).isEqualTo(Settings.usual());
    }

    @Test
    void aTestWithoutAKeyThatIsNeededSaysSo() throws Exception {
        try (var server =
                new OneAnswer(exchange -> OneAnswer.send(exchange, 401, "{}".getBytes(StandardCharsets.UTF_8)))) {
            type("Mine", server.address().toString(), "");
            window.endpoint().test();
            background.runAll();
            assertThat(window.endpoint().verdict().get())
                    .isEqualTo(new Verdict(Tone.BAD, "Mine needs a key to list models."));
        }
    }

    @Test
    void aRemovedEndpointComesBackWithItsKeyAndItsSwitch() {
        type("Mine", "https://llm.example/v1", "secret-1");
        window.endpoint().add();
        background.runAll();
        var row = window.rows().get().getLast();
        row.on().set(false);
        background.runAll();
        row.remove();
        background.runAll();
        assertThat(names()).containsExactly("fal.ai");
        assertThat(window.removed().get().orElseThrow().endpoint().name()).isEqualTo("Mine");
        keys.remove(row.info().id());
        window.undoRemoval();
        background.runAll();
        assertThat(names()).containsExactly("fal.ai", "Mine");
        assertThat(window.rows().get().getLast().on().get()).isFalse();
        assertThat(keys.find(row.info())).isPresent();
        assertThat(window.removed().get()).isEmpty();
    }

    @Test
    void aChangeThatCouldNotBeKeptIsInForceAndSaid() {
        settings.failing(new Trouble.OfSettings(new FileTrouble.NotWritten(Path.of("/cfg/settings.json"))));
        window.options().ttl().set(7);
        background.runAll();
        assertThat(window.trouble().get())
                .isEqualTo("The settings could not be written to /cfg/settings.json."
                        + " They are in force until Modeldeck closes.");
        assertThat(settings.current().ttlMinutes()).isEqualTo(7);
    }
}
