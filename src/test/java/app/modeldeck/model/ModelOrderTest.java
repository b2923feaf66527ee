package app.modeldeck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ModelOrderTest {
    /// Names in the order that people expect; this list is the contract.
    private static final List<String> EXPECTED = List.of(
            "",
            "1",
            "002",
            "3d-maker",
            "10",
            "100x",
            "Ärger",
            "art",
            "Art 2",
            "art 10",
            "art-2",
            "café",
            "Cafe noir",
            "CAFÉ NOIR 2",
            "éclair",
            "flux",
            "FLUX.1 [dev]",
            "FLUX.1 [pro]",
            "FLUX.1.1",
            "flux2",
            "Flux 2 Pro".replace(" ", ""),
            "flux10",
            "Straße",
            "strasse 2",
            "v1.9",
            "v1.10",
            "v9",
            "v10",
            "zeta",
            "日本");

    @Test
    void namesStandInTheOrderPeopleExpect() {
        var shuffled = new ArrayList<>(EXPECTED);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(ModelOrder::nameKey));
        assertThat(shuffled).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void providersStandBeforeNamesAndTiesAreBrokenById() {
        var models = List.of(
                model("replicate", "b/x", "alpha"),
                model("fal", "z", "zeta"),
                model("replicate", "a/x", "Alpha"),
                model("fal", "y", "zeta"));
        assertThat(models.stream().sorted(Comparator.comparing(ModelOrder::of)).map(m -> m.id().toString()))
                .containsExactly("fal/y", "fal/z", "replicate/a/x", "replicate/b/x");
    }

    @Property
    void largerNumbersComeLater(@ForAll int one, @ForAll int other) {
        var smaller = "m" + Math.abs((long) Math.min(one, other));
        var larger = "m" + Math.abs((long) Math.max(one, other));
        int expected = Long.compare(Long.parseLong(smaller.substring(1)), Long.parseLong(larger.substring(1)));
        assertThat(Integer.signum(ModelOrder.nameKey(smaller).compareTo(ModelOrder.nameKey(larger))))
                .isEqualTo(expected);
    }

    @Property
    void caseMakesNoDifference(@ForAll String name) {
        assertThat(ModelOrder.nameKey(ModelOrder.fold(name))).isEqualTo(ModelOrder.nameKey(name));
    }

    @Test
    void veryLongNumbersAreStillOrdered() {
        var numbers = IntStream.range(1, 300).mapToObj("9"::repeat).toList();
        assertThat(numbers.stream().map(ModelOrder::nameKey).sorted())
                .containsExactlyElementsOf(
                        numbers.stream().map(ModelOrder::nameKey).toList());
    }

    private static Model model(String provider, String id, String name) {
        return SampleModels.named(new Model.Id(new ProviderId(provider), id), name);
    }
}
