package app.modeldeck.desktop.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.rows.RowOrder.By;
import app.modeldeck.desktop.rows.RowOrder.Direction;
import app.modeldeck.desktop.rows.RowOrder.SortKey;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RowOrderTest {
    private static final Model SILENT = model("silent", OptionalLong.empty(), Optional.empty());
    private static final Model FEW = model("few", OptionalLong.of(9), Optional.of("mit"));
    private static final Model MANY = model("many", OptionalLong.of(10_000_000_000L), Optional.of("cc-by-nc-4.0"));
    private static final Model ALSO_FEW = model("also few", OptionalLong.of(9), Optional.of("commercial"));
    private static final List<Model> CATALOG = List.of(SILENT, FEW, MANY, ALSO_FEW);

    private static Model model(String name, OptionalLong runs, Optional<String> license) {
        var bare = SampleModels.named(new Model.Id(new ProviderId("fal"), "owner/" + name), name);
        var facts = new Model.Facts(
                Optional.of("owner"),
                license,
                runs,
                Optional.empty(),
                runs.isPresent() ? Optional.of(Instant.ofEpochSecond(runs.getAsLong())) : Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of());
        return new Model(
                bare.id(),
                name,
                bare.description(),
                bare.capabilities(),
                bare.prices(),
                bare.links(),
                facts,
                bare.provenance());
    }

    @Test
    void withoutAKeyModelsStayAsTheyAre() {
        assertThat(RowOrder.CATALOG.sort(CATALOG)).isSameAs(CATALOG);
    }

    @Test
    void whatIsNotStatedStandsLastInBothDirections() {
        for (var by : List.of(By.RUNS, By.UPDATED)) {
            assertThat(RowOrder.by(by, Direction.ASCENDING).sort(CATALOG)).containsExactly(FEW, ALSO_FEW, MANY, SILENT);
            assertThat(RowOrder.by(by, Direction.DESCENDING).sort(CATALOG))
                    .containsExactly(MANY, FEW, ALSO_FEW, SILENT);
        }
    }

    @Test
    void equalsAreSortedByTheNextKeyAndThenStayInTheOrderOfTheCatalogue() {
        var runsThenName = new RowOrder(
                List.of(new SortKey(By.RUNS, Direction.DESCENDING), new SortKey(By.NAME, Direction.ASCENDING)));
        var owner = RowOrder.by(By.OWNER, Direction.DESCENDING);

        assertThat(runsThenName.sort(CATALOG)).containsExactly(MANY, ALSO_FEW, FEW, SILENT);
        assertThat(owner.sort(CATALOG)).isEqualTo(CATALOG);
    }

    @Test
    void licencesThatAllowTheSameStandTogether() {
        assertThat(RowOrder.by(By.LICENSE, Direction.ASCENDING).sort(CATALOG))
                .containsExactly(ALSO_FEW, FEW, MANY, SILENT);
    }

    @Test
    void everyOrderHoldsEveryModel() {
        for (var by : By.values()) {
            assertThat(RowOrder.by(by, Direction.ASCENDING).sort(CATALOG)).containsExactlyInAnyOrderElementsOf(CATALOG);
        }
    }
}
