package app.modeldeck.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.secrets.SessionKeys;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeyViewModelTest {
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    private final SessionKeys session = new SessionKeys();
    private final HandBackground background = new HandBackground();
    private final List<ProviderId> changed = new ArrayList<>();

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

        assertThat(key.place().get()).isEqualTo("From the environment: REPLICATE_KEY");
        assertThat(List.of(key.held().get(), key.removable().get())).containsExactly(true, false);
    }

    @Test
    void aSavedKeyIsKeptForThisSessionAndUsedAtOnce() {
        var key = key(Map.of());
        key.typed().set("  Bearer test-key \n");

        key.save();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("Kept for this session");
        assertThat(key.typed().get()).isEmpty();
        assertThat(changed).containsExactly(replicate.info().id());
        assertThat(session.find(replicate.info())).isPresent();
    }

    @Test
    void aRemovedKeyIsForgotten() {
        var key = key(Map.of());
        key.typed().set("test-key");
        key.save();

        key.remove();
        background.runAll();

        assertThat(key.place().get()).isEqualTo("No key");
        assertThat(session.find(replicate.info())).isEmpty();
        assertThat(changed).hasSize(2);
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
        assertThat(key.testing().get()).isTrue();
        background.runAll();

        assertThat(key.verdict().get()).isEqualTo(new Verdict(Tone.GOOD, "Works, 0 ms"));
        assertThat(key.testing().get()).isFalse();
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
        Catalog catalog = Catalogs.of(session.orElse(new EnvironmentKeys(environment)), replicate);
        var clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        var tools = new KeyViewModel.Tools(catalog, session, background, clock, Words.in(Locale.US), changed::add);
        var key = new KeyViewModel(replicate.info(), tools);
        background.runAll();
        return key;
    }
}
