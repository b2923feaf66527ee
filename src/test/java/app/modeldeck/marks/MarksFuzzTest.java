package app.modeldeck.marks;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import app.modeldeck.settings.StrictJson;
import app.modeldeck.settings.UnusableFileException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the reader of the marks makes of bad ones: a notebook that is written as it was read, or a reason.
class MarksFuzzTest {
    private static final MarksJson JSON = new MarksJson();
    private static final byte[] GOOD = """
            {"version": 1, "later": {"any": [1, "x"]}, "hiddenOwners": ["loom", "acme"],
             "models": {"fal/loom/dev": {"favourite": true, "note": "a note", "tags": ["fast", "mine"], "more": 1},
                        "replicate/acme/pro": {"hidden": true}, "fal/x": {"other": {}}},
             "recents": ["fal/loom/dev", "replicate/acme/pro"],
             "searches": [{"name": "cheap", "query": "price:<0.05", "also": 2}]}""".getBytes(StandardCharsets.UTF_8);

    @Property
    void badMarksAreANotebookOrAReason(@ForAll Random random) throws UnusableFileException {
        var bad = Mutations.of(GOOD, random);
        var document = Bounds.inTime(() -> parsed(bad));
        if (document.isPresent()) {
            var notebook = JSON.read(document.get());
            var written = StrictJson.bytes(JSON.write(notebook, document.get()));
            assertThat(JSON.read(StrictJson.parse(written))).isEqualTo(notebook);
        }
    }

    /// A document with a notebook in it.
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
