package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Corpus;
import app.modeldeck.model.Price;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitWordsTest {
    private static UnitWords.Meaning meaning(Price.Unit unit, String scale, String... condition) {
        return new UnitWords.Meaning(
                unit, new BigDecimal(scale), Arrays.stream(condition).findFirst());
    }

    @Test
    void wordsThatAreSureHaveTheirUnit() {
        assertThat(UnitWords.meaning("images")).contains(meaning(Price.Unit.IMAGE, "1"));
        assertThat(UnitWords.meaning(" 1000  Characters ")).contains(meaning(Price.Unit.THOUSAND_CHARACTERS, "1"));
        assertThat(UnitWords.meaning("1000 tokens")).contains(meaning(Price.Unit.MILLION_TOKENS, "1000"));
        assertThat(UnitWords.meaning("input seconds")).contains(meaning(Price.Unit.SECOND, "1", "input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "credits", "units", "steps", "5 seconds", "video segments", "imagesque"})
    void wordsThatCanMeanSeveralThingsHaveNone(String words) {
        assertThat(UnitWords.meaning(words)).isEqualTo(Optional.empty());
    }

    @Test
    void ofTheRecordedPricesTheseHaveAUnitAndTheRestIsNamed() throws IOException {
        var recorded = new ObjectMapper().readTree(Corpus.read("fal/fal-models-with-pricing-derived-2025-10-30.json"));
        var left = new TreeSet<String>();
        int known = 0;
        for (var model : recorded) {
            var words = model.path("pricing").path("billing_unit").asText();
            if (UnitWords.meaning(words).isPresent()) {
                known++;
            } else {
                left.add(words);
            }
        }
        assertThat(recorded).hasSize(827);
        assertThat(known).isEqualTo(742);
        assertThat(left)
                .containsExactly(
                        "",
                        "1",
                        "10 seconds",
                        "30 seconds",
                        "5 seconds",
                        "audios",
                        "cloned voices",
                        "credits",
                        "steps",
                        "trainings",
                        "units",
                        "video segments");
    }
}
