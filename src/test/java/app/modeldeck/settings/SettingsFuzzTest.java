package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        var bad = Mutations.of(GOOD, random);
        var document = Bounds.inTime(() -> parsed(bad));
        if (document.isPresent()) {
            var settings = JSON.read(document.get());
            var written = StrictJson.bytes(JSON.write(settings, document.get()));
            assertThat(JSON.read(StrictJson.parse(written))).isEqualTo(settings);
        }
    }

    /// A document with settings in it.
    private static Optional<ObjectNode> parsed(byte[] text) {
        try {
            var document = StrictJson.parse(text);
            JSON.read(document);
            return Optional.of(document);
        } catch (UnusableFileException _) {
            return Optional.empty();
        }
    }
}
