package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.SampleModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogCsvTest {
    @Test
    void everyModelIsOneRecordWithAllColumns() {
        assertThat(csv(Samples.VIDEO, Samples.IMAGE))
                .isEqualTo(Golden.file(CatalogCsvTest.class, "models.csv")
                        .replace("\n", "\r\n")
                        .replace("¶", "\n"));
    }

    @Test
    void noCellIsAFormula() {
        assertThat(List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"))
                .allSatisfy(name -> assertThat(csv(named(name))).contains("'" + name));
    }

    @Test
    void ordinaryTextIsLeftAsItIs() {
        assertThat(csv(named("flux-dev 1.1"))).contains("fal,a/b,flux-dev 1.1,,");
    }

    private static Model named(String name) {
        return SampleModels.named(new Model.Id(Samples.FAL.id(), "a/b"), name);
    }

    private static String csv(Model... models) {
        return new String(CatalogCsv.encode(List.of(models)), StandardCharsets.UTF_8);
    }
}
