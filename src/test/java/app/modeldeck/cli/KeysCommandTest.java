package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeysCommandTest {
    private static final String KEY = "canary-key-123456";

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).wanting(KEY);
    private final FakeProvider other = new FakeProvider("other", "Other", KeyUse.NONE);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).wanting(KEY);
    private final FakeKeychain keychain = new FakeKeychain();

    @AfterEach
    void close() {
        keychain.close();
    }

    private Run typing(Map<String, String> environment, String input, String... arguments) {
        var keys = new OwnKeys(
                new SessionKeys(),
                Optional.of(keychain.desk()),
                new EnvironmentKeys(environment),
                _ -> false,
                info -> OwnKeys.account(info.id()));
        var opened = new CliWorld.Opened(Catalogs.of(keys, fal, other, replicate), keys, MarksDesk.inMemory());
        return Run.typing(Run.world(opened, Terminal.NONE), input, arguments);
    }

    private Run run(Map<String, String> environment, String... arguments) {
        return typing(environment, "", arguments);
    }

    private Run keys(String... arguments) {
        return typing(Map.of(), "", arguments);
    }

    @Test
    void listSaysWhereEachKeyIsAndNeverTheKey() throws Exception {
        keychain.with("replicate", Secret.of(KEY));
        assertThat(run(Map.of("FAL_KEY", KEY), "keys", "list")).isEqualTo(new Run(0, """
                        PROVIDER   KEY
                        fal.ai     from FAL_KEY, ends in 3456
                        Other      never needed
                        Replicate  in Test Keychain
                        """, ""));
        assertThat(keys("keys", "list").out()).contains("none; optional: set FAL_KEY");
        keychain.failing(KeychainFault.LOCKED);
        assertThat(keys("keys", "list").out()).contains("Replicate  unknown: the keychain is locked");
    }

    @Test
    void setKeepsTheKeyOfStandardInput() throws Exception {
        assertThat(typing(Map.of(), "Bearer " + KEY + "\n", "keys", "set", "fal"))
                .isEqualTo(new Run(0, "fal.ai: the key is kept in Test Keychain.\n", ""));
        assertThat(keychain.entries()).isEqualTo(Map.of("fal", Secret.of(KEY)));
        assertThat(keys("keys", "remove", "fal")).isEqualTo(new Run(0, "fal.ai: the key is removed.\n", ""));
        assertThat(keys("keys", "remove", "fal")).isEqualTo(new Run(1, "", "modeldeck: fal.ai: no key was kept.\n"));
    }

    @Test
    void whatIsNotKeptIsSaidWithWhatToDoInstead() {
        keychain.failing(KeychainFault.ABSENT);
        assertThat(typing(Map.of(), KEY, "keys", "set", "fal"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "modeldeck: fal.ai: the key was not kept: no keychain answers on this system;"
                                + " set FAL_KEY in the environment instead.\n"));
    }

    @Test
    void whatCannotBeKeptIsWrongUsageAndNeverRepeated() {
        assertThat(keys("keys", "set", "fal"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "modeldeck: keys set reads the key from standard input, and there is none in it;"
                                + " see modeldeck --help\n"));
        assertThat(typing(Map.of(), "two canaries", "keys", "set", "fal"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "modeldeck: a key has no spaces, line breaks or letters outside ASCII; see modeldeck --help\n"));
        assertThat(typing(Map.of(), KEY, "keys", "set", "other").err()).startsWith("modeldeck: Other takes no key;");
        assertThat(typing(Map.of(), KEY, "keys", "set", "acme").exit()).isEqualTo(2);
        assertThat(typing(Map.of(), KEY, "--demo", "keys", "set", "fal").err())
                .startsWith("modeldeck: the sample catalogue has its own keys");
        assertThat(keychain.entries()).isEmpty();
    }

    @Test
    void aRemovedKeySaysThatTheEnvironmentHasOneToo() throws Exception {
        keychain.with("fal", Secret.of(KEY));
        assertThat(run(Map.of("FAL_KEY", KEY), "keys", "remove", "fal"))
                .isEqualTo(new Run(
                        0,
                        "fal.ai: the key is removed.\n",
                        "modeldeck: fal.ai: the key from FAL_KEY, ends in 3456 is still used.\n"));
    }

    @Test
    void testSaysWhichKeysWork() {
        assertThat(run(Map.of("FAL_KEY", KEY), "keys", "test", "fal"))
                .isEqualTo(new Run(0, "fal.ai: the key works.\n", ""));
        assertThat(run(Map.of("FAL_KEY", KEY, "REPLICATE_KEY", "wrong"), "keys", "test"))
                .isEqualTo(new Run(3, "fal.ai: the key works.\n", """
                        modeldeck: Other: no key to test.
                        modeldeck: replicate: Replicate API error: 401.
                        """));
        assertThat(run(Map.of("REPLICATE_KEY", "wrong"), "keys", "test", "replicate")
                        .exit())
                .isEqualTo(1);
        assertThat(keys("keys", "test").exit()).isEqualTo(1);
        assertThat(keys("keys", "test", "fal").exit()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsWithheldIsNoMissingKey() {
        keychain.failing(KeychainFault.SILENT);
        assertThat(keys("keys", "test", "fal"))
                .isEqualTo(new Run(1, "", "modeldeck: fal.ai: the keychain did not answer in time.\n"));
        assertThat(keys("list", "--provider", "replicate"))
                .isEqualTo(new Run(
                        1, "", "modeldeck: All providers failed: replicate: the keychain did not answer in time\n"));
    }
}
