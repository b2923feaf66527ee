package app.modeldeck.provider.rest;

import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.task.TaskCategories;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a provider gathers models in collections, and which of these say what a model does, as data.
///
/// @param path the list of collections, below the provider's address; one collection is below it, under its slug
/// @param envelope where the collections of a page are
/// @param members the list of models in one collection
/// @param fields how a member is identified
/// @param tasks what membership means, by slug: tasks of the field; none for a collection that mixes several, or is
/// about a technique, a family or the people who made it. A slug that is not in here means a task only where it is
/// a task of the field itself.
public record CollectionSpec(
        String path, Envelope envelope, String members, Fields fields, Map<String, List<String>> tasks) {
    static final String SLUG = "slug";

    public CollectionSpec {
        tasks = Map.copyOf(tasks);
    }

    /// What membership in this collection says of a model; nothing for most.
    List<String> tasks(String slug) {
        return Optional.ofNullable(tasks.get(slug))
                .orElseGet(() -> TaskCategories.isWord(slug) ? List.of(slug) : List.of());
    }
}
