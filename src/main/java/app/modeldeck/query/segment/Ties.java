package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.query.Traits;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/// The order of models that fit a query equally well: those run most often, then the latest, then by name.
/// What is not stated goes last.
public final class Ties {
    static final Comparator<Model> USUAL = Comparator.comparingLong(Ties::runs)
            .thenComparing(Ties::date)
            .reversed()
            .thenComparing(Ties::name)
            .thenComparing(Traits::id);

    private Ties() {}

    /// The same, favourites first.
    public static Comparator<Model> with(Set<Model.Id> favourites) {
        return favourites.isEmpty()
                ? USUAL
                : Comparator.comparing((Model model) -> !favourites.contains(model.id()))
                        .thenComparing(USUAL);
    }

    private static long runs(Model model) {
        return Traits.runs(model).orElse(-1);
    }

    private static Instant date(Model model) {
        return Traits.updated(model).or(() -> Traits.added(model)).orElse(Instant.MIN);
    }

    private static String name(Model model) {
        return ModelOrder.nameKey(model.name());
    }
}
