package app.modeldeck.provider.task;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The words of the field for what models do: what a provider states in its own words becomes them, and where it states
/// nothing, whole words of the name and the description may lead to one.
///
/// Pure, and safe for any thread. The tables are published in `src/site/capabilities.md`.
public final class Tasks {
    private static final TaskInference INFERENCE = new TaskInference();

    private Tasks() {}

    /// What the provider's own category says; a category that is no word of the field passes through as it is, and
    /// `unknown` is none.
    ///
    /// @param field the field that states it, for the evidence
    public static List<Capability> stated(String field, Optional<String> category) {
        return stated(
                field,
                category.stream().flatMap(c -> TaskCategories.tasks(c).stream()).toList());
    }

    /// What those of the provider's tags say that are words of the field; the others say nothing.
    ///
    /// @param field the field that states them, for the evidence
    public static List<Capability> statedByTags(String field, Collection<String> tags) {
        return stated(field, TaskCategories.tasks(tags));
    }

    private static List<Capability> stated(String field, List<String> tasks) {
        var evidence = new Evidence.Stated(field);
        return tasks.stream().map(task -> new Capability(task, evidence)).toList();
    }

    /// What the name and the description lead to by whole words, each task with those words; empty when they lead to
    /// none.
    public static List<Capability> inferred(String name, Optional<String> description) {
        return INFERENCE.tasks(name, description).entrySet().stream()
                .map(found -> new Capability(found.getKey(), new Evidence.Inferred(List.copyOf(found.getValue()))))
                .toList();
    }
}
