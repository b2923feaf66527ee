package app.modeldeck.provider.task;

import app.modeldeck.provider.task.TaskPhrases.Found;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// What a model's name and description let us conclude that it does: the tasks of the strongest tier that has words in
/// them. Pure, and safe for any thread.
///
/// Three rules settle what the words leave open. A model whose name is that of a language model is no image model,
/// whatever it writes prompts for. Where a tier names both language and images, language stands. Where it names both
/// video or 3D and images, the image is what goes in.
final class TaskInference {
    private static final String LANGUAGE = "text-generation";
    private static final Set<String> OF_IMAGES = Set.of("text-to-image", "image-to-image", "image-upscaling");

    private final TaskPhrases phrases = TaskPhrases.ofAllTiers();

    /// Each task with the words that led to it, as they stand.
    SequencedMap<String, SequencedSet<String>> tasks(String name, Optional<String> description) {
        var inName = leading(name).toList();
        var inText = description.stream().flatMap(this::leading).filter(found -> found.tier() != TaskTier.NAME);
        var tasks = strongest(Stream.concat(inName.stream(), inText).toList());
        var language = inName.stream().filter(TaskInference::namesLanguageModel).toList();
        if (!language.isEmpty() && tasks.keySet().stream().anyMatch(OF_IMAGES::contains)) {
            return strongest(language);
        }
        if (tasks.keySet().stream().anyMatch(TaskInference::outdoesImages)) {
            tasks.keySet().removeAll(OF_IMAGES);
        }
        return tasks;
    }

    private Stream<Found> leading(String text) {
        return phrases.in(text).stream().filter(found -> !found.tasks().isEmpty());
    }

    private static boolean namesLanguageModel(Found found) {
        return found.tasks().contains(LANGUAGE) && found.tier().compareTo(TaskTier.FAMILY) <= 0;
    }

    private static boolean outdoesImages(String task) {
        return task.equals(LANGUAGE) || task.endsWith("-to-video") || task.endsWith("-to-3d");
    }

    private static SequencedMap<String, SequencedSet<String>> strongest(List<Found> all) {
        var tier = all.stream().map(Found::tier).min(Comparator.naturalOrder());
        var words = new LinkedHashMap<String, SequencedSet<String>>();
        all.stream()
                .filter(found -> tier.filter(found.tier()::equals).isPresent())
                .forEach(found -> found.tasks()
                        .forEach(task -> words.computeIfAbsent(task, _ -> new LinkedHashSet<>())
                                .add(found.text())));
        return words;
    }
}
