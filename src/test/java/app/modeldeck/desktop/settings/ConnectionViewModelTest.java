package app.modeldeck.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.TestSettings;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.ConnectionViewModel.Kind;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.Connection.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The proxy that is entered, and what becomes of its password.
final class ConnectionViewModelTest {
    private static final Proxy.Manual OLD = new Proxy.Manual("old.example", 3128, "ada");

    private final HandBackground background = new HandBackground();
    private final TestSettings settings = new TestSettings();
    private final FakeKeychain keychain = new FakeKeychain();
    private final OwnKeys keys = new OwnKeys(
            new SessionKeys(),
            Optional.of(keychain.desk()),
            KeyRing.empty(),
            _ -> false,
            info -> OwnKeys.account(info.id()));
    private final ConnectionViewModel connection = connection();

    private ConnectionViewModel connection() {
        var fal = FakeProvider.open("fal");
        settings.providers(List.of(fal));
        Catalog catalog = Catalogs.of(fal);
        var chosen =
                new SettingsViewModel.Chosen(keys, settings.over(catalog), Optional.empty(), _ -> Optional.empty());
        var clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        return new SettingsViewModel(catalog, chosen, background, clock, Words.in(Locale.US), _ -> {}).connection();
    }

    @AfterEach
    void close() {
        keychain.close();
    }

    private void enter(String address, String user, String password) {
        connection.kind().set(Kind.MANUAL);
        connection.address().set(address);
        connection.user().set(user);
        connection.password().set(password);
        connection.useProxy();
        background.runAll();
    }

    private Proxy proxy() {
        return settings.current().connection().proxy();
    }

    private String said() {
        return connection.verdict().get().text();
    }

    private static Secret secret() throws Exception {
        return Secret.signIn("ada", "canary-password");
    }

    @Test
    void theProxyIsUsedAndItsPasswordKeptInTheKeychain() throws Exception {
        enter("old.example:3128", "ada", "canary-password");
        assertThat(proxy()).isEqualTo(OLD);
        assertThat(keychain.entries()).isEqualTo(Map.of(OLD.account(), secret()));
        assertThat(connection.password().get()).isEmpty();
        assertThat(connection.undoable().getValue()).isFalse();
        assertThat(said()).contains(FakeKeychain.NAME).doesNotContain("canary");
    }

    @Test
    void aClearedUserTakesThePasswordAlongAndUndoBringsBothBack() throws Exception {
        enter("old.example:3128", "ada", "canary-password");
        enter("old.example:3128", "", "");
        assertThat(proxy()).isEqualTo(new Proxy.Manual("old.example", 3128, ""));
        assertThat(keychain.entries()).isEmpty();
        assertThat(said()).isEqualTo("The password for old.example:3128 was forgotten.");

        connection.undo();
        background.runAll();
        assertThat(proxy()).isEqualTo(OLD);
        assertThat(connection.user().get()).isEqualTo("ada");
        assertThat(keychain.entries()).isEqualTo(Map.of(OLD.account(), secret()));
        assertThat(connection.undoable().getValue()).isFalse();
    }

    @Test
    void whatIsSaidOfAForgottenPasswordStaysWhicheverWorkerIsFirst() {
        enter("old.example:3128", "ada", "canary-password");
        connection.user().set("");
        connection.useProxy();
        while (background.waiting() > 0) {
            background.runNewest();
        }
        assertThat(said()).isEqualTo("The password for old.example:3128 was forgotten.");
    }

    @Test
    void aClearedAddressLeavesTheProxyAndForgetsItsPassword() throws Exception {
        enter("old.example:3128", "ada", "canary-password");
        enter(" ", "ada", "");
        assertThat(proxy()).isEqualTo(new Proxy.OfSystem());
        assertThat(connection.kind().get()).isEqualTo(Kind.SYSTEM);
        assertThat(keychain.entries()).isEmpty();

        connection.undo();
        background.runAll();
        assertThat(proxy()).isEqualTo(OLD);
        assertThat(connection.kind().get()).isEqualTo(Kind.MANUAL);
        assertThat(connection.address().get()).isEqualTo("old.example:3128");
        assertThat(keychain.entries()).isEqualTo(Map.of(OLD.account(), secret()));
    }

    @Test
    void anotherProxyForgetsThePasswordOfTheOneBeforeAndGoingWithoutOneForAWhileDoesNot() throws Exception {
        enter("old.example:3128", "ada", "canary-password");
        connection.kind().set(Kind.NONE);
        background.runAll();
        assertThat(proxy()).isEqualTo(new Proxy.None());
        assertThat(keychain.entries()).containsKey(OLD.account());

        enter("new.example:3128", "ada", "other");
        var fresh = new Proxy.Manual("new.example", 3128, "ada");
        assertThat(proxy()).isEqualTo(fresh);
        assertThat(keychain.entries()).isEqualTo(Map.of(fresh.account(), Secret.signIn("ada", "other")));
    }

    @Test
    void aPasswordThatTheKeychainKeepsIsSaid() {
        enter("old.example:3128", "ada", "canary-password");
        keychain.failing(KeychainFault.LOCKED);
        enter("old.example:3128", "", "");
        assertThat(said()).startsWith("The password for old.example:3128 could not be forgotten: ");
        assertThat(connection.undoable().getValue()).isFalse();
        assertThat(keychain.entries()).containsKey(OLD.account());
    }

    @Test
    void whatIsNoNameOfAFileIsSaid() {
        connection.certificates().set("\0");
        connection.useCertificates();
        background.runAll();
        assertThat(said()).isEqualTo("This is no name of a file.");
        assertThat(settings.current().connection().certificates()).isEmpty();
    }

    @Test
    void whatIsNoProxyIsSaidAndNothingChanges() {
        enter("http://ada@old.example", "", "");
        assertThat(said()).startsWith("A proxy is a host and a port");
        assertThat(proxy()).isEqualTo(new Proxy.OfSystem());
    }
}
