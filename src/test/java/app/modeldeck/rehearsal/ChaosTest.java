package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ChaosTest {
    @Test
    void readsOneFaultForEachProvider() {
        assertThat(Chaos.parse("replicate=429, fal = timeout"))
                .isEqualTo(new Chaos(
                        Map.of("replicate", Fault.of(Fault.Kind.RATE_LIMITED), "fal", Fault.of(Fault.Kind.TIMEOUT))));
    }

    @Test
    void readsPageAndPause() {
        assertThat(Chaos.parse("replicate=500@7,fal=slow:1500@2"))
                .isEqualTo(new Chaos(Map.of(
                        "replicate",
                        new Fault(Fault.Kind.SERVER_ERROR, OptionalInt.of(7), Fault.USUAL_PAUSE),
                        "fal",
                        new Fault(Fault.Kind.SLOW, OptionalInt.of(2), Duration.ofMillis(1500)))));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsReadByItsWord(Fault.Kind kind) {
        assertThat(Chaos.parse("fal=" + kind.word()).of("fal")).contains(Fault.of(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|'' is not a fault. Write provider=fault, for example replicate=429",
                "fal|'fal' is not a fault. Write provider=fault, for example replicate=429",
                "fal=429,|'' is not a fault. Write provider=fault, for example replicate=429",
                "acme=429|'acme' is not a sample provider. Use one of: replicate, fal, openrouter, huggingface, deepinfra, models-dev, wavespeed, civitai, ollama, lmstudio",
                "fal=429,fal=500|'fal' is given twice. A provider has one fault at a time",
                "fal=500@0|'@0' needs a page number from 1, for example 500@7",
                "fal=500@x|'@x' needs a page number from 1, for example 500@7",
                "fal=429:5|'429' takes no ':5'. Only slow does, for example slow:1500",
                "fal=slow:soon|'slow:soon' needs milliseconds from 0 to 999999, for example slow:1500"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Chaos.parse(text)).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"fal=@3,@3", "fal=,''", "fal=418,418", "fal=slow:,slow:"})
    void namesTheWordsThatAreAllowed(String text, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chaos.parse(text))
                .withMessageContaining("'" + wrong + "'")
                .withMessageMatching(".*(Use one of: 401, 403, 404, 429, .*, drift|needs milliseconds.*)");
    }
}
