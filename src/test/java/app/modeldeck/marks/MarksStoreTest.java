package app.modeldeck.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.files.DocumentStore;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Mark;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksStoreTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z"));
    private static final Model.Id DEV = new Model.Id(new ProviderId("fal"), "loom/halcyon/dev");
    private static final Model.Id LLAMA = new Model.Id(new ProviderId("ollama"), "llama:3");
    private static final Notebook MARKED = Notebook.BLANK
            .marked(marks -> marks.with(Mark.FAVOURITE, DEV)
                    .with(Mark.HIDDEN, LLAMA)
                    .withHiddenOwner("Loom")
                    .withNote(DEV, "two lines,\nof “mine”")
                    .withTags(DEV, List.of("b", "a")))
            .lookedAt(LLAMA)
            .with(new SavedSearch("cheap", "type:image price:<0.05"));

    @TempDir
    private Path folder;

    private DocumentStore.Opened<Notebook> open() {
        return MarksStore.open(Optional.of(folder), CLOCK);
    }

    private Path file() {
        return folder.resolve("marks.json");
    }

    @Test
    void whatIsMarkedOutlastsTheProgramInAFileThatCanBeRead() throws IOException {
        assertThat(open().store().change(_ -> MARKED)).isEmpty();
        assertThat(open().store().current()).isEqualTo(MARKED);
        assertThat(file()).content().isEqualToIgnoringNewLines("""
                {
                  "version" : 1,
                  "models" : {
                    "fal/loom/halcyon/dev" : {
                      "favourite" : true,
                      "note" : "two lines,\\nof “mine”",
                      "tags" : [ "b", "a" ]
                    },
                    "ollama/llama:3" : {
                      "hidden" : true
                    }
                  },
                  "hiddenOwners" : [ "Loom" ],
                  "recents" : [ "ollama/llama:3" ],
                  "searches" : [ {
                    "name" : "cheap",
                    "query" : "type:image price:<0.05"
                  } ]
                }""");
    }

    @Test
    void whatAnotherVersionWroteBesideOurFieldsSurvives() throws IOException {
        Files.writeString(file(), """
                {"colour": "red", "models": {"fal/a": {"favourite": true, "stars": 4}, "fal/b": {"stars": 2}},
                 "searches": [{"name": "x", "query": "y", "alarm": true}]}""");
        open().store()
                .change(now ->
                        now.marked(marks -> marks.without(Mark.FAVOURITE, new Model.Id(new ProviderId("fal"), "a"))));
        assertThat(file()).content().isEqualToIgnoringWhitespace("""
                {"colour": "red", "models": {"fal/a": {"stars": 4}, "fal/b": {"stars": 2}},
                 "searches": [{"name": "x", "query": "y", "alarm": true}], "version": 1,
                 "hiddenOwners": [], "recents": []}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"models\": []}",
                "{\"models\": {\"fal\": {}}}",
                "{\"models\": {\"No Slug/a\": {}}}",
                "{\"models\": {\"fal/\": {}}}",
                "{\"models\": {\"fal/a\": true}}",
                "{\"models\": {\"fal/a\": {\"favourite\": 1}}}",
                "{\"models\": {\"fal/a\": {\"note\": []}}}",
                "{\"models\": {\"fal/a\": {\"tags\": \"a\"}}}",
                "{\"models\": {\"fal/a\": {\"tags\": [\" \"]}}}",
                "{\"hiddenOwners\": {}}",
                "{\"hiddenOwners\": [null]}",
                "{\"recents\": [\"x\"]}",
                "{\"searches\": {}}",
                "{\"searches\": [\"x\"]}",
                "{\"searches\": [{\"name\": \" \", \"query\": \"\"}]}",
                "{\"searches\": [{\"name\": \"x\"}]}",
                "{\"searches\": [{\"name\": \"x\", \"query\": \"\"}, {\"name\": \"x\", \"query\": \"y\"}]}"
            })
    void aWrongMarkCostsItselfOnlyAndStaysUntilItIsChanged(String text) throws IOException {
        var more = "{\"hidden\": {\"of\": \"a later version\"}, " + text.substring(1);
        Files.writeString(file(), more);
        var opened = open();
        assertThat(opened.trouble().orElseThrow()).isInstanceOf(FileTrouble.PassedOver.class);
        var store = opened.store();
        var other = new Model.Id(new ProviderId("replicate"), "other");
        assertThat(store.change(held -> held.marked(marks -> marks.with(Mark.FAVOURITE, other))))
                .isEmpty();
        var after = (ObjectNode) new ObjectMapper().readTree(Files.readString(file()));
        if (after.path("models").path("replicate/other").isObject()) {
            ((ObjectNode) after.path("models")).remove("replicate/other");
        }
        var before = new ObjectMapper().readTree(more);
        assertThat(before.properties())
                .allSatisfy(field -> assertThat(after.path(field.getKey()))
                        .isEqualTo(
                                field.getKey().equals("models")
                                                && field.getValue().isArray()
                                        ? after.objectNode()
                                        : field.getValue()));
        assertThat(open().store().current().marks().favourites()).contains(other);
    }

    @Test
    void aWrongMarkOutlastsAChangeBesideIt() throws IOException {
        Files.writeString(file(), """
                {"models": {"fal/a": {"note": ["one", "two"]}, "fal/b": {"favourite": true, "note": 3}},
                 "searches": [{"name": "x", "query": "y"}, {"name": "x", "query": "z"}, {"name": "no query"}]}""");
        var fal = new ProviderId("fal");
        open().store()
                .change(now -> now.marked(marks -> marks.with(Mark.FAVOURITE, new Model.Id(fal, "a"))
                                .without(Mark.FAVOURITE, new Model.Id(fal, "b")))
                        .with(new SavedSearch("new", "w")));
        assertThat(file()).content().isEqualToIgnoringWhitespace("""
                {"models": {"fal/a": {"favourite": true, "note": ["one", "two"]}, "fal/b": {"note": 3}},
                 "searches": [{"name": "x", "query": "y"}, {"name": "new", "query": "w"}, {"name": "x", "query": "z"},
                  {"name": "no query"}], "version": 1, "hiddenOwners": [], "recents": []}""");
    }

    @Test
    void aVersionThatIsNoneCostsNoMark() throws IOException {
        Files.writeString(file(), "{\"version\": \"1\", \"models\": {\"fal/a\": {\"favourite\": true}}}");
        var opened = open();
        assertThat(opened.trouble()).contains(new FileTrouble.PassedOver(file(), List.of("version")));
        assertThat(opened.store().current().marks().favourites())
                .containsExactly(new Model.Id(new ProviderId("fal"), "a"));
        assertThat(folder).isDirectoryNotContaining("glob:**.bad-*");
    }

    @Test
    void aFileOfANewerVersionIsKeptAsideAndSaidSo() throws IOException {
        Files.writeString(file(), "{\"version\": 2}");
        var opened = open();
        var kept = folder.resolve("marks.json.bad-20261123T101530Z");
        assertThat(opened.trouble()).contains(new FileTrouble.SetAside(file(), kept, FileTrouble.Reason.NEWER));
        assertThat(kept).exists();
        assertThat(opened.store().current()).isEqualTo(Notebook.BLANK);
    }

    @Test
    void ofAModelWithAWrongMarkTheOthersCount() throws IOException {
        Files.writeString(file(), """
                {"models": {"fal/a": {"favourite": true, "note": 3, "tags": ["x"]}, "fal/b": 1, "fal/c": {"hidden": true}},
                 "hiddenOwners": ["ada", 5], "recents": ["x", "fal/a"]}""");
        var opened = open();
        assertThat(opened.trouble())
                .contains(new FileTrouble.PassedOver(
                        file(), List.of("recents[0]", "models.fal/a", "models.fal/b", "hiddenOwners[1]")));
        var fal = new ProviderId("fal");
        var marks = opened.store().current().marks();
        assertThat(marks.favourites()).containsExactly(new Model.Id(fal, "a"));
        assertThat(marks.hidden()).containsExactly(new Model.Id(fal, "c"));
        assertThat(marks.tags()).containsEntry(new Model.Id(fal, "a"), List.of("x"));
        assertThat(marks.hiddenOwners()).containsExactly("ada");
        assertThat(opened.store().current().recents()).containsExactly(new Model.Id(fal, "a"));
    }

    @Test
    void whatIsWrongIsSaidOnceAlsoWhereItComesIntoAnotherOrder() throws IOException {
        Files.writeString(file(), """
                {"models": {"replicate/a": {"note": 3, "later": 1}, "fal/b": {"note": 4, "later": 1}}}""");
        var store = open().store();
        var fal = new ProviderId("fal");

        assertThat(store.change(now -> now.marked(marks -> marks.with(Mark.FAVOURITE, new Model.Id(fal, "c")))))
                .isEmpty();
        assertThat(store.change(now -> now.marked(marks -> marks.with(Mark.FAVOURITE, new Model.Id(fal, "d")))))
                .isEmpty();
    }

    @Test
    void aCopyElsewhereIsReadAsItWasAndTouchesNothingBesideIt() throws Exception {
        var beside = Files.writeString(folder.resolve("copy-old.tmp"), "of somebody else");
        var copy = folder.resolve("copy.json");
        MarksStore.copies().write(MARKED, copy);
        assertThat(MarksStore.copies().read(copy)).isEqualTo(MARKED);
        assertThat(beside).hasContent("of somebody else");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(copy, beside);
        }
    }

    @Test
    void whatIsNoCopyIsRefusedAndStays() throws IOException {
        var other = Files.writeString(folder.resolve("other.json"), "{\"models\": 3}");
        assertThatThrownBy(() -> MarksStore.copies().read(other)).isInstanceOf(UnusableFileException.class);
        assertThat(other).hasContent("{\"models\": 3}");
        assertThatThrownBy(() -> MarksStore.copies().read(folder.resolve("none.json")))
                .isInstanceOf(IOException.class);
    }
}
