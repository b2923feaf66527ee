package app.modeldeck.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.Clause.Sign;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            flow                   | fal      | flow provider:fal
            provider:replicate     | fal      | provider:replicate,fal
            provider:replicate,fal | fal      | provider:replicate
            provider:fal flow      | FAL      | flow
            -provider:fal          | fal      | provider:fal
            flow                   | two word | flow provider:"two word"
            """)
    void aFacetIsTickedAndTheTickTakenAway(String before, String value, String after) {
        assertThat(Query.parse(before)
                        .query()
                        .toggled(QueryField.PROVIDER, value)
                        .text())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            flow                    | fal | flow -provider:fal
            -provider:router flow   | fal | -provider:router,fal flow
            provider:fal,router     | fal | provider:router -provider:fal
            -provider:router,fal    | FAL | -provider:router
            """)
    void aFacetIsExcludedAndLetInAgain(String before, String value, String after) {
        assertThat(Query.parse(before)
                        .query()
                        .toggled(Sign.WITHOUT, QueryField.PROVIDER, value)
                        .text())
                .isEqualTo(after);
    }

    @Test
    void whatAProviderIsAskedAreTheWantedWordsAndPhrases() {
        var query = Query.parse("flow -lora \"text to image\" provider:fal sort:name price:odd")
                .query();

        assertThat(query.plainText()).isEqualTo("flow text to image");
    }

    @Test
    void anAddressIsNoField() {
        var parsed = Query.parse("https://loom.test name:\"//x\"");

        assertThat(parsed.notes()).isEmpty();
        assertThat(parsed.query().text()).isEqualTo("https://loom.test name:\"//x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs:9..1",
                "price:5..1/image",
                "updated:30d..1d",
                "updated:2024..2022",
                "updated:2024..2023",
                "updated:2024-02..2024-01",
                "updated:2024-02-02..2024-02-01"
            })
    void aRangeThatEndsBeforeItBeginsIsRefused(String text) {
        assertThat(Query.parse(text).badValues())
                .extracting(Note.BadValue::reason)
                .containsExactly(Note.Reason.REVERSED);
    }

    @Test
    void aRangeOfOneYearOrOneNumberIsNone() {
        assertThat(Query.parse("updated:2024..2024 runs:5..5 updated:30d..30d").badValues())
                .isEmpty();
    }

    @Test
    void aMistypedFieldIsSearchedAsAWordAndNamed() {
        var parsed = Query.parse("flow provder:fal");

        assertThat(parsed.query())
                .isEqualTo(new Query(
                        List.of(Clause.with(new Clause.Word("flow")), Clause.with(new Clause.Word("provder:fal")))));
        assertThat(parsed.notes())
                .containsExactly(new Note.UnknownField(new Span(5, 12), "provder", Optional.of(QueryField.PROVIDER)));
    }

    @ParameterizedTest
    @CsvSource({
        "provider, zed/tune, replicate",
        "type, zed/voice-clone, text-to-speech",
        "owner, zed/tune, zed",
        "owner, loom/sharpen, -",
        "status, zed/tune, beta",
        "status, zed/voice-clone, -",
        "license, zed/voice-clone, noncommercial",
        "license, zed/tune, -",
        "none, zed/tune, -"
    })
    void aModelStandsUnderWhatItStates(String by, String id, String heading) {
        var model = SampleCatalog.models().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(new Clause.Group(by).heading(model).orElse("-")).isEqualTo(heading);
    }
}
