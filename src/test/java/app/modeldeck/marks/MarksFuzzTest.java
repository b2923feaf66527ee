package app.modeldeck.marks;

import app.modeldeck.files.UnusableFileException;
import app.modeldeck.fuzz.Documents;
import app.modeldeck.fuzz.Mutations;
import java.nio.charset.StandardCharsets;
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
        Documents.refusedOrKept(Mutations.of(GOOD, random), JSON::read, JSON::write);
    }
}
