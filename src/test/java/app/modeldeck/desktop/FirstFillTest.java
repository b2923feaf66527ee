package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.SampleModels;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the window does until all of it is filled for the first time.
final class FirstFillTest {
    private static final double HIGH = 960;
    private static final double LOW = 420;

    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whileRowsAreAwaitedTheTableIsLaidOutUnseenUpToItsFirstRow() {
        var gate = openWaiting(HIGH);

        Deck.until(() -> window.node("#models .group-name").isPresent());
        Deck.until(() -> window.node("#models").orElseThrow().getLayoutBounds().getHeight() > 0);
        var table = (Region) window.node("#models").orElseThrow();
        assertThat(List.of(table.isVisible(), window.node(".waiting-pane").isPresent()))
                .containsExactly(false, true);
        assertThat(table.getHeight()).isLessThan(100);
        assertThat(window.texts("#models .column-header .label")).contains("Name", "Type");

        gate.release(2);

        Deck.until(() -> window.texts().contains("kling"));
        assertThat(List.of(table.isVisible(), window.node(".waiting-pane").isPresent()))
                .containsExactly(true, false);
    }

    @Test
    void whereAllFacetsHaveRoomTheyComeWithSeveralFramesAndNeverNeedABar() {
        var gate = openWaiting(HIGH);
        var facets = facets();
        var sizes = new CopyOnWriteArrayList<Integer>();
        Deck.onFx(() -> {
            facets.getItems().addListener((ListChangeListener<Object>)
                    change -> sizes.add(change.getList().size()));
            return true;
        });

        gate.release(2);

        Deck.until(() -> window.texts(".facet-title").containsAll(List.of("Provider", "Licence")));
        assertThat(sizes.getFirst()).isEqualTo(2);
        assertThat(sizes).isSorted().hasSizeGreaterThan(3);
    }

    @Test
    void whereFacetsHaveNoRoomTheirPlaceIsFilledWithSeveralFrames() {
        var gate = openWaiting(LOW);
        var facets = facets();
        var flow = (Region) facets.lookup(".virtual-flow");
        var heights = new CopyOnWriteArrayList<Double>();
        Deck.onFx(() -> {
            flow.heightProperty().addListener((_, _, now) -> heights.add(now.doubleValue()));
            return true;
        });

        gate.release(2);

        Deck.until(() -> !heights.isEmpty() && heights.getLast() > facets.getHeight() - 20);
        assertThat(heights).isSorted().hasSizeGreaterThan(2);
        assertThat(heights.getFirst()).isLessThan(facets.getHeight() / 2);
    }

    @Test
    void whileRowsAreAwaitedF6ComesToTheButtonThatEndsTheWaiting() {
        openWaiting(HIGH);
        Deck.until(() -> window.node("#models .badge").isPresent());

        Deck.until(() -> window.node("#search").filter(Node::isFocused).isPresent());
        window.robot.type(KeyCode.F6, KeyCode.F6);

        assertThat(Deck.onFx(() -> window.deck.stage.getScene().getFocusOwner().getId()))
                .isEqualTo("cancel-waiting");
    }

    private Semaphore openWaiting(double height) {
        Deck.onFx(() -> {
            window.deck.stage.setHeight(height);
            return true;
        });
        window.fal.shaped(SampleModels::varied).pages(List.of("flux", "kling", "plain"));
        window.replicate.gated();
        var gate = window.fal.gated();
        window.open();
        Deck.until(() -> !window.lines().isEmpty());
        return gate;
    }

    private ListView<?> facets() {
        return (ListView<?>) window.node("#facets").orElseThrow();
    }
}
