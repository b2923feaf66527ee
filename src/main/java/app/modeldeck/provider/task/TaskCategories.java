package app.modeldeck.provider.task;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the field, and what providers' own categories are called in them.
///
/// A synonym becomes the one word; a special case stays and has the more general word beside it. What is in neither
/// table is passed through as it is. The words are those of the contract and of Hugging Face's `pipeline_tag`
/// (huggingface.co/tasks), with fal's for video, audio and 3D.
public final class TaskCategories {
    private static final Set<String> NO_CATEGORY = Set.of("", "unknown", "other", "none");

    private static final Set<String> WORDS = words("""
            text-to-image image-to-image image-upscaling unconditional-image-generation
            text-to-video image-to-video video-to-video audio-to-video video-to-audio video-to-text
            text-to-3d image-to-3d 3d-to-3d
            text-to-speech text-to-music text-to-sound text-to-audio audio-to-audio speech-to-speech speech-to-text
            audio-to-text audio-classification audio-text-to-text voice-activity-detection speaker-diarization
            text-generation summarization translation question-answering table-question-answering fill-mask
            text-classification token-classification zero-shot-classification text-ranking sentence-similarity
            embeddings feature-extraction image-feature-extraction automatic-speech-recognition
            image-to-text image-text-to-text visual-question-answering document-question-answering
            visual-document-retrieval video-text-to-text any-to-any
            image-classification zero-shot-image-classification video-classification
            object-detection zero-shot-object-detection image-segmentation mask-generation depth-estimation
            keypoint-detection training time-series-forecasting tabular-classification tabular-regression
            reinforcement-learning robotics graph-ml
            """).collect(Collectors.toUnmodifiableSet());

    private static final SequencedMap<String, List<String>> CALLED = called("""
            llm: text-generation
            vlm: image-text-to-text image-to-text text-generation
            completion: text-generation
            embedding: embeddings
            text-to-text: text-generation
            text2text-generation: text-generation
            conversational: text-generation
            vision: image-to-text
            image-captioning: image-to-text
            image-text-to-text: image-text-to-text image-to-text
            visual-question-answering: visual-question-answering image-to-text
            document-question-answering: document-question-answering image-to-text
            video-text-to-text: video-to-text
            text-to-speech: text-to-speech text-to-audio
            text-to-music: text-to-music text-to-audio
            text-to-sound: text-to-sound text-to-audio
            automatic-speech-recognition: speech-to-text
            speech-to-speech: speech-to-speech audio-to-audio
            feature-extraction: embeddings
            image-feature-extraction: image-feature-extraction embeddings
            sentence-similarity: sentence-similarity embeddings
            image-upscaling: image-upscaling image-to-image
            image-super-resolution: image-upscaling image-to-image
            mask-generation: mask-generation image-segmentation
            zero-shot-classification: zero-shot-classification text-classification
            zero-shot-image-classification: zero-shot-image-classification image-classification
            zero-shot-object-detection: zero-shot-object-detection object-detection
            """);

    private TaskCategories() {}

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1));
    }

    private static SequencedMap<String, List<String>> called(String table) {
        var called = new LinkedHashMap<String, List<String>>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            called.put(
                    line.substring(0, colon), words(line.substring(colon + 1)).toList());
        });
        return called;
    }

    /// What a provider's own category is called, most specific first; nothing where it says that it has none.
    public static List<String> tasks(String category) {
        var word = word(category);
        return NO_CATEGORY.contains(word) ? List.of() : CALLED.getOrDefault(word, List.of(word));
    }

    /// What those of these tags are called that are words of the field; no task twice.
    public static List<String> tasks(Collection<String> tags) {
        return tags.stream()
                .map(TaskCategories::word)
                .filter(WORDS::contains)
                .flatMap(tag -> tasks(tag).stream())
                .distinct()
                .toList();
    }

    private static String word(String category) {
        return category.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /// Whether this is a word of the field, and not a provider's own.
    public static boolean isWord(String task) {
        return WORDS.contains(task);
    }

    /// The words of the field, in alphabetical order.
    static List<String> vocabulary() {
        return WORDS.stream().sorted().toList();
    }

    /// The categories that are called otherwise or have a more general word beside them, in the order of the
    /// table.
    static Collection<String> categories() {
        return CALLED.sequencedKeySet();
    }
}
