package app.modeldeck.settings;

import app.modeldeck.files.UnusableFileException;
import app.modeldeck.fuzz.Documents;
import app.modeldeck.fuzz.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the reader of settings makes of bad ones: settings that are written as they were read, or a reason.
class SettingsFuzzTest {
    private static final SettingsJson JSON = new SettingsJson();
    private static final byte[] GOOD = """
            {"version": 1, "ttlMinutes": 12, "adultContent": true, "later": {"any": [1, "x"]},
             "providers": {"fal": {"on": false, "more": 1}, "replicate": {}},
             "endpoints": [{"id": "acme", "name": "Acme", "address": "https://api.acme.example/v1", "also": 2}]}""".getBytes(StandardCharsets.UTF_8);

    @Property
    void badSettingsAreSettingsOrAReason(@ForAll Random random) throws UnusableFileException {
        Documents.refusedOrKept(Mutations.of(GOOD, random), JSON::read, JSON::write);
    }
}
