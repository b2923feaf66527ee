package app.modeldeck.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.TestSettings;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.Settings.Variables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeyViewModelTest {
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    private final SessionKeys session = new SessionKeys();
    private final HandBackground background = new HandBackground();
    private final List<ProviderId> changed = new ArrayList<>();
    private final TestSettings settings = new TestSettings();
    private final FakeKeychain keychain = new FakeKeychain();

    @AfterEach
    void close() {
        keychain.close();
    }

    @Test
    void withoutAKeyItSaysSoAndWhatAKeyIsFor() {
        var key = key(Map.of());

        assertThat(List.of(key.name(), key.use(), key.place().get()))
                .containsExactly("Replicate", "Needed to list models", "No key");
        assertThat(key.removable().get()).isFalse();
    }

    @Test
    void aKeyOfTheEnvironmentIsNamedAndCannotBeRemovedHere() {
        var key = key(Map.of("REPLICATE_KEY", "from-environment"));

        assertThat(key.place().get()).isEqualTo("From REPLICATE_KEY, ends in ment");
        assertThat(List.of(key.held().get(), key.removable().get())).containsExactly(true, false);
    }

    @Test
    void aSavedKeyIsUsedAtOnceAndKeptInTheKeychain() throws Exception {
        var key = key(Map.of());
        key.typed().set("  Bearer test-key \n");

        key.save();
        assertThat(changed).containsExactly(replicate.info().id());
        assertThat(session.find(replicate.info())).isPresent();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("In Test Keychain");
        assertThat(key.verdict().get()).isEqualTo(new Verdict(Tone.GOOD, "In use now, kept in Test Keychain."));
        assertThat(key.typed().get()).isEmpty();
        assertThat(session.find(replicate.info())).isEmpty();
        assertThat(keychain.entries()).containsValue(Secret.of("test-key"));
    }

    @Test
    void aKeyThatTheKeychainDoesNotTakeIsKeptForThisSessionAndWhyIsSaid() {
        keychain.failing(KeychainFault.ABSENT);
        var key = key(Map.of());
        key.typed().set("test-key");

        key.save();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("This session only");
        assertThat(key.verdict().get())
                .isEqualTo(new Verdict(
                        Tone.NEUTRAL, "In use now, for this session only: no keychain answers on this system."));
    }

    @Test
    void aLockedKeychainIsSaidAndTheProviderIsAskedWhenItGivesTheKey() throws Exception {
        keychain.with("replicate", Secret.of("test-key")).failing(KeychainFault.LOCKED);
        var key = key(Map.of());
        assertThat(key.place().get()).isEqualTo("Keychain locked");

        keychain.recover();
        key.lookAgain();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("In Test Keychain");
        assertThat(changed).containsExactly(replicate.info().id());
    }

    @Test
    void whatIsTypedIsShownForHalfAMinute() {
        var key = key(Map.of());
        key.visibility().shown().set(true);
        background.beat();
        assertThat(key.visibility().shown().get()).isFalse();
    }

    @Test
    void aKeyOfTheEnvironmentIsIgnoredAndUsedAgain() {
        var key = key(Map.of("REPLICATE_KEY", "from-environment"));
        assertThat(key.variableSwitch().getValue()).isEqualTo("Ignore it");

        key.switchVariable();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("REPLICATE_KEY is ignored");
        assertThat(List.of(key.held().get(), key.variableSwitch().getValue())).containsExactly(false, "Use it");
        assertThat(changed).containsExactly(replicate.info().id());

        key.switchVariable();
        background.runAll();

        assertThat(key.held().get()).isTrue();
    }

    @Test
    void aRemovedKeyIsForgottenAndComesBack() throws Exception {
        keychain.with("replicate", Secret.of("test-key"));
        var key = key(Map.of());

        key.remove();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("No key");
        assertThat(keychain.entries()).isEmpty();
        assertThat(changed).hasSize(1);

        key.undo();
        background.runAll();

        assertThat(keychain.entries()).containsValue(Secret.of("test-key"));
        assertThat(key.undoable().getValue()).isFalse();
        assertThat(changed).hasSize(2);
    }

    @Test
    void aKeyThatCouldNotBeRemovedIsSaid() throws Exception {
        keychain.with("replicate", Secret.of("test-key"));
        var key = key(Map.of());
        keychain.failing(KeychainFault.SILENT);

        key.remove();
        background.runAll();

        assertThat(key.verdict().get())
                .isEqualTo(new Verdict(Tone.BAD, "The key could not be removed: the keychain did not answer in time."));
    }

    @Test
    void whatCannotBeAKeyIsNotKept() {
        var key = key(Map.of());
        key.typed().set("two words");

        key.save();

        assertThat(key.verdict().get())
                .isEqualTo(new Verdict(Tone.BAD, "A key has no spaces, line breaks or letters outside ASCII."));
        assertThat(changed).isEmpty();
    }

    @Test
    void aTestSaysThatTheTypedKeyWorksWithoutKeepingIt() {
        replicate.wanting("good-key");
        var key = key(Map.of());
        key.typed().set("good-key");

        key.test();
        assertThat(key.busy().get()).isTrue();
        background.runAll();

        assertThat(key.verdict().get()).isEqualTo(new Verdict(Tone.GOOD, "Works, 0 ms"));
        assertThat(key.busy().get()).isFalse();
        assertThat(session.find(replicate.info())).isEmpty();
    }

    @Test
    void aTestSaysWhatIsWrongWithTheTypedKey() {
        replicate.wanting("good-key");
        var key = key(Map.of());
        key.typed().set("other-key");

        key.test();
        background.runAll();

        assertThat(key.verdict().get())
                .isEqualTo(new Verdict(
                        Tone.BAD, "Replicate rejected this key. It may be mistyped, revoked, or for another service."));
    }

    @Test
    void withNothingTypedTheKeyInForceIsTested() {
        replicate.wanting("from-environment");
        var key = key(Map.of("REPLICATE_KEY", "from-environment"));

        key.test();
        background.runAll();

        assertThat(key.verdict().get().tone()).isEqualTo(Tone.GOOD);
    }

    private KeyViewModel key(Map<String, String> environment) {
        var keys = new OwnKeys(
                session,
                Optional.of(keychain.desk()),
                new EnvironmentKeys(environment),
                id -> settings.current().variables(id) == Variables.IGNORED,
                info -> OwnKeys.account(info.id()));
        var catalog = Catalogs.of(keys, replicate);
        settings.providers(List.of(replicate));
        var clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        var words = Words.in(Locale.US);
        var changing = new Changing(settings.over(catalog), background, words, changed::add);
        var tools = new KeyTools(catalog, keys, background, clock, words, changed::add);
        var key = new KeyViewModel(replicate.info(), tools, changing);
        background.runAll();
        return key;
    }
}
