package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.wire.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelTableTest {
    private static final List<Model> MODELS = List.of(Samples.VIDEO, Samples.SOUND, Samples.IMAGE);

    @Test
    void aPipeGetsWholeCells() {
        assertThat(ModelTable.text(MODELS, Terminal.NONE)).isEqualTo(Golden.file(ModelTableTest.class, "piped.txt"));
    }

    @Test
    void aTerminalGetsWhatFitsItsWidth() {
        assertThat(ModelTable.text(MODELS, new Terminal(true, false, 72)))
                .isEqualTo(Golden.file(ModelTableTest.class, "narrow.txt"));
    }

    @Test
    void aTerminalWithColoursGetsABoldHeader() {
        assertThat(ModelTable.text(List.of(Samples.IMAGE), new Terminal(true, true, 100)))
                .startsWith("\u001B[1mPROVIDER   NAME       ID                  TYPE           PRICE\u001B[0m\n");
    }

    @Test
    void noModelIsNoTable() {
        assertThat(ModelTable.text(List.of(), Terminal.NONE)).isEmpty();
    }

    @Test
    void oneModelIsShownWithItsInputs() {
        assertThat(DetailsText.of(Samples.DETAILS, Optional.empty(), Terminal.NONE))
                .isEqualTo(Golden.file(ModelTableTest.class, "details.txt"));
    }
}
