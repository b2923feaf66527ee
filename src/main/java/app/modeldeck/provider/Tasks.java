package app.modeldeck.provider;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Capability.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the field for what models do, how providers' own categories map to them, and which words let us
/// conclude one.
///
/// A category that is no word of the field passes through as it is. An inference needs the task itself to be
/// named,
/// by whole words.
public final class Tasks {
    /// Provider's category to words of the field; one that is not here passes through.
    private static final Map<String, List<String>> CATEGORIES = Map.ofEntries(
            Map.entry("llm", List.of("text-generation")),
            Map.entry("text-to-text", List.of("text-generation")),
            Map.entry("vision", List.of("image-to-text")),
            Map.entry("text-to-speech", List.of("text-to-speech", "text-to-audio")),
            Map.entry("text-to-music", List.of("text-to-music", "text-to-audio")),
            Map.entry("text-to-sound", List.of("text-to-sound", "text-to-audio")),
            Map.entry("automatic-speech-recognition", List.of("speech-to-text")),
            Map.entry("audio-to-text", List.of("speech-to-text")));

    private static final Set<String> NO_CATEGORY = Set.of("", "unknown", "other", "none");

    /// Whole words that name a task.
    private static final Map<Pattern, String> NAMED = named();

    private Tasks() {}

    private static Map<Pattern, String> named() {
        var named = new LinkedHashMap<Pattern, String>();
        for (var task : List.of(
                "text-to-image",
                "image-to-image",
                "text-to-video",
                "image-to-video",
                "video-to-video",
                "text-to-3d",
                "image-to-3d",
                "text-to-speech",
                "text-to-music",
                "speech-to-text",
                "image-to-text",
                "text-to-audio")) {
            named.put(Pattern.compile("\\b" + task.replace("-", "[- ]") + "\\b"), task);
        }
        named.put(Pattern.compile("\\btext[- ]?2[- ]?image\\b|\\btxt2img\\b"), "text-to-image");
        named.put(Pattern.compile("\\bimg2img\\b"), "image-to-image");
        named.put(Pattern.compile("\\bspeech recognition\\b|\\btranscribes? (?:audio|speech)\\b"), "speech-to-text");
        named.put(Pattern.compile("\\b(?:large )?language model\\b|\\bllm\\b"), "text-generation");
        return named;
    }

    /// What the provider's own category says.
    ///
    /// @param field the field that states it, for the evidence
    public static List<Capability> stated(String field, Optional<String> category) {
        return category
                .map(c -> c.strip().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .filter(c -> !NO_CATEGORY.contains(c))
                .stream()
                .flatMap(c -> CATEGORIES.getOrDefault(c, List.of(c)).stream())
                .map(task -> new Capability(task, new Evidence.Stated(field)))
                .toList();
    }

    /// What the name and the description name in so many words; empty when they name no task.
    public static List<Capability> inferred(String name, Optional<String> description) {
        var text = (name.replace('_', '-') + " . " + description.orElse("")).toLowerCase(Locale.ROOT);
        return NAMED.entrySet().stream()
                .flatMap(named -> infer(named.getKey(), named.getValue(), text))
                .collect(Collectors.toMap(Capability::task, c -> c, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<Capability> infer(Pattern words, String task, String text) {
        var matcher = words.matcher(text);
        if (!matcher.find()) {
            return Stream.empty();
        }
        var evidence = new Evidence.Inferred(List.of(matcher.group()));
        return CATEGORIES.getOrDefault(task, List.of(task)).stream().map(t -> new Capability(t, evidence));
    }
}
