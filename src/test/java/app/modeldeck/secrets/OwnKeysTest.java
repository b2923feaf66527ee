package app.modeldeck.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where the user's keys are kept and found, whatever the keychain does.
@Timeout(20)
class OwnKeysTest {
    private static final ProviderInfo FAL = new ProviderInfo(
            new ProviderId("fal"), "fal.ai", KeyUse.OPTIONAL, Optional.empty(), List.of("FAL_KEY"), Set.of());
    private static final KeychainDesk.Times TIMES =
            new KeychainDesk.Times(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO);
    /// For a keychain that hangs: nothing waits for more than this.
    private static final KeychainDesk.Times SHORT =
            new KeychainDesk.Times(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ZERO);

    private final FakeKeychain keychain = new FakeKeychain();
    private final SessionKeys session = new SessionKeys();
    private Secret key;
    private Secret other;

    @BeforeEach
    void makeKeys() throws UnusableKeyException {
        key = Secret.of("canary-one-key-1234");
        other = Secret.of("canary-two-key-5678");
    }

    @AfterEach
    void close() {
        keychain.close();
    }

    private OwnKeys keys(KeychainDesk.Times times, Map<String, String> environment) {
        return new OwnKeys(
                session,
                Optional.of(keychain.desk(times)),
                new EnvironmentKeys(environment),
                _ -> false,
                info -> OwnKeys.account(info.id()));
    }

    private OwnKeys keys() {
        return keys(TIMES, Map.of());
    }

    private static KeyFinding inKeychain(Secret secret) {
        return new KeyFinding.Present(new HeldKey(secret, new HeldKey.Place.Keychain(FakeKeychain.NAME)));
    }

    private static KeyFinding inSession(Secret secret) {
        return new KeyFinding.Present(new HeldKey(secret, new HeldKey.Place.Session()));
    }

    @Test
    void aKeyIsKeptInTheKeychainAndNotInMemory() {
        assertThat(keys().put(FAL, key)).isEqualTo(new Kept.InKeychain(FakeKeychain.NAME));
        assertThat(keychain.entries()).isEqualTo(Map.of("fal", key));
        assertThat(session.look(FAL)).isEqualTo(new KeyFinding.None());
        assertThat(keys().look(FAL)).isEqualTo(inKeychain(key));
    }

    @Test
    @FaultRow(
            row = 78,
            fault = "another program removes the key from the keychain",
            expected = "no key, as if there had been none")
    void aKeyThatAnotherProgramRemovedIsNoKey() throws KeychainException {
        keys().put(FAL, key);
        assertThat(keychain.remove("fal")).isTrue();
        assertThat(keys().look(FAL)).isEqualTo(new KeyFinding.None());
    }

    @Test
    void aKeyHeldForTheSessionIsInForceUntilTheKeychainHasIt() {
        var keys = keys();
        keys.hold(FAL.id(), key);
        assertThat(keys.look(FAL)).isEqualTo(inSession(key));
        keys.put(FAL, key);
        assertThat(keys.look(FAL)).isEqualTo(inKeychain(key));
    }

    @ParameterizedTest
    @EnumSource(KeychainFault.class)
    @FaultRow(
            row = 75,
            fault = "the keychain is locked or denies",
            expected = "the key is kept for the session, never as plain text")
    void whatTheKeychainDoesNotTakeIsKeptForTheSessionAndNowhereElse(KeychainFault fault) {
        keychain.failing(fault);
        var said = fault == KeychainFault.LOCKED ? KeychainFault.DENIED : fault;
        assertThat(keys().put(FAL, key)).isEqualTo(new Kept.ForSession(said));
        assertThat(keys().look(FAL)).isEqualTo(inSession(key));
        assertThat(keys().place()).isEqualTo(new Kept.ForSession(fault));
        assertThat(keychain.entries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = KeychainFault.class, names = "ABSENT", mode = EnumSource.Mode.EXCLUDE)
    void aKeyThatIsWithheldIsNotMistakenForNone(KeychainFault fault) {
        keychain.with("fal", key).failing(fault);
        assertThat(keys().look(FAL)).isEqualTo(new KeyFinding.Withheld(fault));
    }

    @Test
    @FaultRow(row = 76, fault = "there is no keychain", expected = "the same, and it is explained")
    void withoutAKeychainThereIsNoKeyInIt() {
        keychain.failing(KeychainFault.ABSENT);
        assertThat(keys().look(FAL)).isEqualTo(new KeyFinding.None());
    }

    @Test
    void theEnvironmentHelpsWhereTheKeychainDoesNot() {
        var keys = keys(TIMES, Map.of("FAL_KEY", other.reveal()));
        assertThat(keys.look(FAL).key().orElseThrow().place()).isEqualTo(new HeldKey.Place.Environment("FAL_KEY"));
        keychain.with("fal", key);
        assertThat(keys().look(FAL)).isEqualTo(inKeychain(key));
        keychain.failing(KeychainFault.LOCKED);
        assertThat(keys.look(FAL).key().orElseThrow().secret()).isEqualTo(other);
    }

    @Test
    void anIgnoredKeyOfTheEnvironmentIsKnownAndNotInForce() {
        var ignoring = new OwnKeys(
                session,
                Optional.empty(),
                new EnvironmentKeys(Map.of("FAL_KEY", other.reveal())),
                FAL.id()::equals,
                info -> OwnKeys.account(info.id()));
        assertThat(ignoring.look(FAL)).isEqualTo(new KeyFinding.None());
        assertThat(ignoring.ofEnvironment(FAL).orElseThrow().secret()).isEqualTo(other);
    }

    @Test
    void aPersonWhoUnlocksTheKeychainHasTheKeyKept() {
        keychain.failing(KeychainFault.LOCKED).agreeing();
        assertThat(keys().put(FAL, key)).isEqualTo(new Kept.InKeychain(FakeKeychain.NAME));
        keychain.failing(KeychainFault.LOCKED);
        assertThat(keys().unlock()).isEqualTo(new Kept.InKeychain(FakeKeychain.NAME));
        assertThat(keys().look(FAL)).isEqualTo(inKeychain(key));
    }

    @Test
    void aRemovedKeyIsGoneAndGivenBackToWhoeverMayUndoIt() {
        keychain.with("fal", key);
        var keys = keys();
        assertThat(keys.remove(FAL)).isEqualTo(new OwnKeys.Removed(Optional.of(key), Optional.empty()));
        assertThat(keys.look(FAL)).isEqualTo(new KeyFinding.None());
        assertThat(keys.remove(FAL)).isEqualTo(new OwnKeys.Removed(Optional.empty(), Optional.empty()));
    }

    @Test
    void aForgottenSignInIsGoneFromTheKeychainAndTheSession() {
        var keys = keys();
        keys.keepSignIn("proxy", key);
        assertThat(keychain.entries()).containsEntry("proxy", key);
        assertThat(keys.forgetSignIn("proxy")).isEqualTo(new OwnKeys.Removed(Optional.of(key), Optional.empty()));
        assertThat(keychain.entries()).isEmpty();
        assertThat(keys.signIn("proxy")).isEmpty();

        keychain.failing(KeychainFault.ABSENT);
        keys.keepSignIn("proxy", other);
        assertThat(keys.signIn("proxy")).contains(other);
        assertThat(keys.forgetSignIn("proxy")).isEqualTo(new OwnKeys.Removed(Optional.of(other), Optional.empty()));
        assertThat(keys.signIn("proxy")).isEmpty();
    }

    @Test
    void aKeyThatCouldNotBeRemovedIsSaidToBeThere() {
        keychain.with("fal", key).failing(KeychainFault.LOCKED);
        assertThat(keys().remove(FAL))
                .isEqualTo(new OwnKeys.Removed(Optional.empty(), Optional.of(KeychainFault.DENIED)));
        assertThat(keychain.entries()).isEqualTo(Map.of("fal", key));
    }

    @Test
    @FaultRow(row = 77, fault = "the keychain hangs", expected = "nobody waits longer than its deadline")
    void aKeychainThatHangsKeepsNobodyAndIsAskedAgainWhenItAnswers() {
        keychain.with("fal", key).hanging();
        var keys = keys(SHORT, Map.of());
        assertThat(keys.look(FAL)).isEqualTo(new KeyFinding.Withheld(KeychainFault.SILENT));
        assertThat(keys.look(FAL)).isEqualTo(new KeyFinding.Withheld(KeychainFault.SILENT));
        assertThat(keys.put(FAL, other)).isEqualTo(new Kept.ForSession(KeychainFault.SILENT));
        keychain.recover();
        var later = keys();
        session.remove(FAL.id());
        assertThat(later.look(FAL)).isEqualTo(inKeychain(key));
    }

    @Test
    void aBurstOfQuestionsIsOneCall() {
        keychain.with("fal", key);
        var keys = keys(new KeychainDesk.Times(TIMES.quick(), TIMES.person(), Duration.ofHours(1)), Map.of());
        assertThat(keys.look(FAL)).isEqualTo(inKeychain(key));
        keychain.failing(KeychainFault.BROKEN);
        assertThat(keys.look(FAL)).isEqualTo(inKeychain(key));
        keychain.recover();
        keys.put(FAL, other);
        assertThat(keys.look(FAL)).isEqualTo(inKeychain(other));
    }

    @Test
    void theKeyOfOneAddressIsNeverFoundForAnother() {
        var mine = new ProviderId("mine");
        assertThat(OwnKeys.account(mine, URI.create("https://a.example/v1")))
                .isNotEqualTo(OwnKeys.account(mine, URI.create("https://b.example/v1")));
    }
}
