package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import app.modeldeck.secrets.EnvironmentKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeysCommandTest {
    private static final String KEY = "canary-key-1234";

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).wanting(KEY);
    private final FakeProvider other = new FakeProvider("other", "Other", KeyUse.NONE);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).wanting(KEY);

    private Catalog catalog(Map<String, String> environment) {
        return Catalogs.of(new EnvironmentKeys(environment), fal, other, replicate);
    }

    @Test
    void listSaysWhereEachKeyIsAndNeverTheKey() {
        assertThat(Run.of(catalog(Map.of("FAL_KEY", KEY)), "keys", "list")).isEqualTo(new Run(0, """
                        PROVIDER   KEY
                        fal.ai     from FAL_KEY
                        Other      never needed
                        Replicate  needed: set REPLICATE_KEY
                        """, ""));
        assertThat(Run.of(catalog(Map.of()), "keys", "list").out()).contains("none; optional: set FAL_KEY");
    }

    @Test
    void keysAreNotStoredAndTheVariableIsNamed() {
        assertThat(Run.of(catalog(Map.of()), "keys", "set", "fal"))
                .isEqualTo(new Run(
                        1, "", "modeldeck: this version stores no keys; set FAL_KEY in the environment instead.\n"));
        assertThat(Run.of(catalog(Map.of()), "keys", "remove", "fal").err()).contains("unset FAL_KEY");
        assertThat(Run.of(catalog(Map.of()), "keys", "set", "acme").exit()).isEqualTo(2);
    }

    @Test
    void testSaysWhichKeysWork() {
        assertThat(Run.of(catalog(Map.of("FAL_KEY", KEY)), "keys", "test", "fal"))
                .isEqualTo(new Run(0, "fal.ai: the key works.\n", ""));
        assertThat(Run.of(catalog(Map.of("FAL_KEY", KEY, "REPLICATE_KEY", "wrong")), "keys", "test"))
                .isEqualTo(new Run(3, "fal.ai: the key works.\n", """
                        modeldeck: Other: no key to test.
                        modeldeck: replicate: Replicate API error: 401.
                        """));
        assertThat(Run.of(catalog(Map.of("REPLICATE_KEY", "wrong")), "keys", "test", "replicate")
                        .exit())
                .isEqualTo(1);
        assertThat(Run.of(catalog(Map.of()), "keys", "test").exit()).isEqualTo(1);
        assertThat(Run.of(catalog(Map.of()), "keys", "test", "fal").exit()).isEqualTo(2);
    }
}
