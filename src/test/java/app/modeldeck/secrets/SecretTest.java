package app.modeldeck.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.UnusableKeyException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final ProviderInfo PROVIDER = new ProviderInfo(
            new ProviderId("fake"),
            "Fake",
            KeyUse.OPTIONAL,
            Optional.of(URI.create("https://fake.example/")),
            List.of("FAKE_TOKEN", "FAKE_KEY"),
            Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                " canary\n",
                "\tcanary ",
                "\"canary\"",
                "'canary'",
                "Bearer canary",
                "bearer  canary",
                "Key canary",
                "\"Bearer canary\" "
            })
    @FaultRow(row = 70, fault = "a key with a line break or spaces around it", expected = "it is trimmed")
    void repairsWhatIsCertain(String typed) throws UnusableKeyException {
        assertThat(Secret.of(typed)).isEqualTo(Secret.of("canary"));
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "'  ', EMPTY", "'\"\"', EMPTY", "ca nary, ODD_CHARACTERS", "canäry, ODD_CHARACTERS"})
    @FaultRow(
            row = 71,
            fault = "a key with a line break inside, control characters, “Bearer ”",
            expected = "it is refused before any header is built, and not repeated")
    void refusesWhatCannotBeAKeyAndNeverRepeatsIt(String typed, Reason reason) {
        var e = catchThrowableOfType(UnusableKeyException.class, () -> Secret.of(typed));
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.getMessage()).isEqualTo(reason.name());
    }

    @Test
    void refusesLineBreaksInsideAndEndlessKeys() {
        assertThat(catchThrowableOfType(UnusableKeyException.class, () -> Secret.of("can\nary"))
                        .reason())
                .isEqualTo(Reason.ODD_CHARACTERS);
        assertThat(catchThrowableOfType(UnusableKeyException.class, () -> Secret.of("x".repeat(4097)))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void showsItselfToNobody() throws UnusableKeyException {
        var secret = Secret.of("canary");
        var held = new HeldKey(secret, new HeldKey.Place.Session());
        assertThat(secret + " " + held + " " + secret.identity()).doesNotContain("canary");
    }

    @Test
    void twoKeysHaveTwoIdentities() throws UnusableKeyException {
        assertThat(Secret.of("one").identity()).isEqualTo(Secret.of("one").identity());
        assertThat(Secret.of("one").identity()).isNotEqualTo(Secret.of("two").identity());
    }

    @Test
    void theFirstUsableVariableOfTheEnvironmentCounts() throws UnusableKeyException {
        assertThat(new EnvironmentKeys(Map.of("FAKE_KEY", "second")).find(PROVIDER))
                .contains(new HeldKey(Secret.of("second"), new HeldKey.Place.Environment("FAKE_KEY")));
        assertThat(new EnvironmentKeys(Map.of("FAKE_TOKEN", "first", "FAKE_KEY", "second")).find(PROVIDER))
                .contains(new HeldKey(Secret.of("first"), new HeldKey.Place.Environment("FAKE_TOKEN")));
        assertThat(new EnvironmentKeys(Map.of("FAKE_TOKEN", "no key", "OTHER", "x")).find(PROVIDER))
                .isEmpty();
    }

    @Test
    void aKeyOfTheSessionStandsBeforeTheEnvironment() throws UnusableKeyException {
        var session = new SessionKeys();
        var ring = session.orElse(new EnvironmentKeys(Map.of("FAKE_KEY", "environment")));
        session.put(PROVIDER.id(), Secret.of("session"));
        assertThat(ring.find(PROVIDER).map(HeldKey::secret)).contains(Secret.of("session"));
        session.remove(PROVIDER.id());
        assertThat(ring.find(PROVIDER).map(HeldKey::secret)).contains(Secret.of("environment"));
    }
}
