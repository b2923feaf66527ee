package app.modeldeck.provider.rest;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a provider's collections of models say of their tasks.
///
/// @param tasks by the provider's own id of a model, no task twice
/// @param problem why some of the collections, or all, could not be read
record Memberships(Map<String, List<Capability>> tasks, Optional<Problem> problem) {
    public Memberships {
        tasks = Map.copyOf(tasks);
    }

    /// The list with the tasks that the collections state; they come before what we inferred ourselves.
    Listing over(Listing listing) {
        var models = listing.models().stream()
                .map(model -> Optional.ofNullable(tasks.get(model.id().value()))
                        .map(model::withCapabilities)
                        .orElse(model))
                .toList();
        return new Listing(
                models, listing.leftOut(), listing.cut(), listing.remark().or(this::problem));
    }
}
