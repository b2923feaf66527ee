package app.modeldeck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.compare.InputRow.Called;
import app.modeldeck.compare.InputRow.Fit;
import app.modeldeck.compare.InputRow.Slot;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputTableTest {
    private static Parameter of(String name, String type, String least, String most, String... choices) {
        return new Parameter(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                number(least),
                number(most),
                Stream.of(choices).map(JsonText::new).toList(),
                false);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Parameter of(String name, String type) {
        return of(name, type, "", "");
    }

    private static Input image(String name) {
        return new Input(name, Input.Media.IMAGE, true, name, Optional.empty(), false);
    }

    private static Optional<Schema.Stated> schema(List<Input> inputs, Parameter... parameters) {
        return Optional.of(new Schema.Stated(List.of(parameters), inputs));
    }

    private static Optional<Schema.Stated> schema(Parameter... parameters) {
        return schema(List.of(), parameters);
    }

    @Test
    void whatIsCalledTheSameStandsInOneRowAndWhatIsMissingIsSaid() {
        var prompt = of("prompt", "string");
        var seed = of("seed", "integer");

        var rows = InputTable.of(List.of(schema(prompt, seed), schema(prompt), Optional.empty()));

        assertThat(rows)
                .containsExactly(
                        new InputRow(
                                "prompt",
                                List.of(
                                        new Slot.Present(prompt, Called.ALIKE, Fit.SAME),
                                        new Slot.Present(prompt, Called.ALIKE, Fit.SAME),
                                        new Slot.Unknown())),
                        new InputRow(
                                "seed",
                                List.of(
                                        new Slot.Present(seed, Called.ALIKE, Fit.SAME),
                                        new Slot.Missing(),
                                        new Slot.Unknown())));
        assertThat(rows).extracting(InputRow::differs).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "num_outputs, numOutputs, integer",
        "num_inference_steps, steps, integer",
        "image, image_url, string",
        "seed, random_seed, number"
    })
    void anotherNameForTheSameWordsIsLikelyARename(String one, String other, String type) {
        var rows = InputTable.of(List.of(
                schema(of(one, "integer".equals(type) ? type : "number")), schema(of(other, "number"))));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().slots().get(1))
                .isInstanceOfSatisfying(
                        Slot.Present.class, slot -> assertThat(slot.called()).isEqualTo(Called.OTHERWISE));
        assertThat(rows.getFirst().differs()).isTrue();
    }

    @Test
    void theOnlyPictureOfEachIsLikelyTheSame() {
        var rows = InputTable.of(List.of(
                schema(List.of(image("start")), of("start", "string"), of("mode", "string")),
                schema(List.of(image("photo")), of("photo", "string"))));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().slots().get(1)).isInstanceOf(Slot.Present.class);
        assertThat(rows.get(1).slots().get(1)).isEqualTo(new Slot.Missing());
    }

    @Test
    void whereTwoAreAsLikelyNeitherIsTaken() {
        var rows = InputTable.of(List.of(
                schema(of("image", "string")), schema(of("first_image", "string"), of("last_image", "string"))));

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().slots().get(1)).isEqualTo(new Slot.Missing());
    }

    @Test
    void whatBothCallTheSameIsNoCounterpartOfAnythingElse() {
        var rows = InputTable.of(List.of(
                schema(of("image_strength", "number"), of("strength", "number")), schema(of("strength", "number"))));

        assertThat(rows.getFirst().slots().get(1)).isEqualTo(new Slot.Missing());
        assertThat(rows.get(1).slots().get(1)).isInstanceOf(Slot.Present.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 50, 1, 50, SAME",
        "1, 50, 1, 28, NARROWER",
        "1, 50, 0, 50, WIDER",
        "1, 50, 0, 28, OTHER",
        "'', '', 1, '', NARROWER",
        "1, '', '', '', WIDER"
    })
    void rangesAreNarrowerOrWider(String least, String most, String otherLeast, String otherMost, Fit fit) {
        assertThat(InputTable.fit(of("n", "number", least, most), of("n", "number", otherLeast, otherMost)))
                .isEqualTo(fit);
    }

    @Test
    void choicesTypesAndDutiesAreComparedToo() {
        var any = of("size", "string");
        var two = of("size", "string", "", "", "\"a\"", "\"b\"");
        var one = of("size", "string", "", "", "\"b\"");
        var other = of("size", "string", "", "", "\"c\"");
        var duty = new Parameter(
                "size",
                "string",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);

        assertThat(InputTable.fit(any, two)).isEqualTo(Fit.NARROWER);
        assertThat(InputTable.fit(two, any)).isEqualTo(Fit.WIDER);
        assertThat(InputTable.fit(two, one)).isEqualTo(Fit.NARROWER);
        assertThat(InputTable.fit(one, other)).isEqualTo(Fit.OTHER);
        assertThat(InputTable.fit(any, duty)).isEqualTo(Fit.NARROWER);
        assertThat(InputTable.fit(of("n", "number"), of("n", "integer"))).isEqualTo(Fit.NARROWER);
        assertThat(InputTable.fit(of("n", "number"), of("n", "string"))).isEqualTo(Fit.OTHER);
    }
}
