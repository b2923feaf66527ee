package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rows of the real window while they are scrolled.
final class ScrollingTest {
    private static final int MODELS = 400;

    private final TestWindow window = new TestWindow();

    @BeforeEach
    void open() {
        window.fal.pages(TestWindow.names(0, MODELS));
        window.open();
        Deck.until(() ->
                window.texts().contains("model 0") && window.table().getItems().size() > MODELS);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) window.table().lookup(".virtual-flow");
    }

    private void scroll(double pixels) {
        Deck.onFx(() -> {
            flow().scrollPixels(pixels);
            window.table().layout();
            return true;
        });
    }

    private List<TableRow<?>> rows() {
        return window.table().lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(row -> (TableRow<?>) row)
                .toList();
    }

    private void assertRowsAreWhereTheyBelong() {
        var seen = Deck.onFx(() -> rows().stream().filter(Node::isVisible).toList());
        var items = Deck.onFx(() -> List.copyOf(window.table().getItems()));
        double top = Deck.onFx(
                () -> seen.getFirst().getLayoutY() - 44.0 * seen.getFirst().getIndex());
        assertThat(seen).allSatisfy(row -> {
            assertThat((Object) row.getItem()).isEqualTo(items.get(row.getIndex()));
            assertThat(row.getLayoutY() - 44.0 * row.getIndex()).isBetween(top - 0.5, top + 0.5);
        });
        assertThat(seen.stream().map(TableRow::getIndex)).doesNotHaveDuplicates();
        double high = Deck.onFx(() -> flow().getHeight());
        assertThat(seen.size()).isBetween((int) (high / 44), (int) (high / 44) + 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {14.67, 44, 132, 101.3, 660})
    void rowsAreWhereTheyBelongHoweverFarOneScrolls(double step) {
        for (int i = 0; i < 12; i++) {
            scroll(step);
            assertRowsAreWhereTheyBelong();
        }
        for (int i = 0; i < 14; i++) {
            scroll(-step);
            assertRowsAreWhereTheyBelong();
        }
        assertThat(window.shown()).contains("model 0");
    }

    @Test
    void theLastRowIsReachedAndTheFirstAgain() {
        scroll(1e6);
        Deck.until(() -> window.texts().contains("whisper"));
        assertRowsAreWhereTheyBelong();
        scroll(-1e6);
        Deck.until(() -> window.texts().contains("model 0"));
        assertRowsAreWhereTheyBelong();
    }

    @Test
    void noRowLeavesTheSceneWhileOneScrolls() {
        for (int i = 0; i < 9; i++) {
            scroll(14.67);
        }
        var gone = new AtomicInteger();
        Deck.onFx(() -> {
            rows().forEach(row -> row.parentProperty().addListener((_, _, _) -> gone.incrementAndGet()));
            return true;
        });
        for (int i = 0; i < 30; i++) {
            scroll(i % 2 == 0 ? 14.67 : 132);
        }
        assertThat(gone.get()).isZero();
    }

    @Test
    void rowsThatWereScrolledFollowAnotherSearch() {
        for (int i = 0; i < 9; i++) {
            scroll(101.3);
        }
        window.robot.clickOn("#search").write("model 39");
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> window.table().getItems().size() > MODELS);
        scroll(132);
        assertRowsAreWhereTheyBelong();
    }
}
