package app.modeldeck.desktop.table;

import app.modeldeck.model.Model;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// The models that have come into view, told once the rows have come to rest: those that only flew by while the
/// table was scrolled are forgotten. Used on the FX thread.
final class LookedAt {
    private static final Duration REST = Duration.millis(150);
    private static final int MOST = 50;

    private final Map<Model.Id, Model> models = new LinkedHashMap<>();
    private final PauseTransition rest = new PauseTransition(REST);

    /// @param told the models that came last, at most fifty
    LookedAt(Consumer<Set<Model>> told) {
        rest.setOnFinished(_ -> {
            var last = Set.copyOf(models.values());
            models.clear();
            told.accept(last);
        });
    }

    /// A row shows this model now.
    void add(Model model) {
        models.remove(model.id());
        models.put(model.id(), model);
        if (models.size() > MOST) {
            models.remove(models.keySet().iterator().next());
        }
        rest.playFromStart();
    }
}
