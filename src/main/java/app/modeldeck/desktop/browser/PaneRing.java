package app.modeldeck.desktop.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The panes of the window in the order in which F6 goes round.
///
/// @param stops from the top on
record PaneRing(List<Stop> stops) {
    PaneRing {
        stops = List.copyOf(stops);
    }

    /// A pane.
    ///
    /// @param pane is passed over while it is not shown
    /// @param enter puts the focus into it
    record Stop(Node pane, Runnable enter) {
        private boolean holds(Node node) {
            return Stream.iterate(Optional.of(node), Optional::isPresent, at -> at.map(Node::getParent))
                    .anyMatch(at -> at.filter(pane::equals).isPresent());
        }

        private boolean isShown() {
            return pane.getScene() != null && pane.isVisible();
        }
    }

    /// Goes to the pane after the one that has the focus, or before it.
    ///
    /// @param focused what has the focus
    /// @param step 1 or -1
    void go(Optional<Node> focused, int step) {
        int at = IntStream.range(0, stops.size())
                .filter(i -> focused.filter(stops.get(i)::holds).isPresent())
                .findFirst()
                .orElse(step > 0 ? -1 : 0);
        IntStream.rangeClosed(1, stops.size())
                .map(i -> Math.floorMod(at + i * step, stops.size()))
                .mapToObj(stops::get)
                .filter(Stop::isShown)
                .findFirst()
                .ifPresent(stop -> stop.enter().run());
    }
}
