package app.modeldeck.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What goes into a model or comes out of it, derived from its tasks.
///
/// A task named `a-to-b` takes the media in `a` and gives those in `b`; other tasks stand in a table. What is in
/// neither gives nothing away.
enum Media {
    TEXT("text"),
    IMAGE("image"),
    VIDEO("video"),
    AUDIO("audio speech music sound"),
    THREE_D("3d");

    private static final String TO = "-to-";

    /// Task, what goes in, what comes out.
    private static final Map<String, Flow> TABLE = table("""
            text-generation text text
            summarization text text
            translation text text
            question-answering text text
            fill-mask text text
            image-upscaling image image
            unconditional-image-generation - image
            image-segmentation image image
            mask-generation image image
            depth-estimation image image
            object-detection image -
            zero-shot-object-detection image -
            image-classification image -
            zero-shot-image-classification image -
            video-classification video -
            audio-classification audio -
            voice-activity-detection audio -
            speaker-diarization audio -
            automatic-speech-recognition audio text
            visual-question-answering image-text text
            document-question-answering image-text text
            text-classification text -
            token-classification text -
            zero-shot-classification text -
            sentence-similarity text -
            text-ranking text -
            embeddings text -
            image-feature-extraction image -
            any-to-any text-image-video-audio text-image-video-audio
            """);

    private final String words;

    Media(String words) {
        this.words = words;
    }

    /// The word for it in a query.
    String word() {
        return this == THREE_D ? "3d" : name().toLowerCase(Locale.ROOT);
    }

    static Optional<Media> named(String word) {
        return Stream.of(values()).filter(media -> media.word().equals(word)).findFirst();
    }

    static Set<Media> in(String task) {
        return flow(task).in();
    }

    static Set<Media> out(String task) {
        return flow(task).out();
    }

    private record Flow(Set<Media> in, Set<Media> out) {}

    private static Flow flow(String task) {
        var known = TABLE.get(task);
        if (known != null) {
            return known;
        }
        int to = task.indexOf(TO);
        return to < 0
                ? new Flow(Set.of(), Set.of())
                : new Flow(within(task.substring(0, to)), within(task.substring(to + TO.length())));
    }

    private static Set<Media> within(String words) {
        var parts = Set.copyOf(Arrays.asList(words.split("-", -1)));
        return Stream.of(values())
                .filter(media -> Stream.of(media.words.split(" ", -1)).anyMatch(parts::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Flow> table(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(
                        columns -> columns[0], columns -> new Flow(within(columns[1]), within(columns[2]))));
    }
}
