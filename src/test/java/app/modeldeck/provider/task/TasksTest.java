package app.modeldeck.provider.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksTest {

    private static List<String> words(List<Capability> capabilities) {
        return capabilities.stream().map(Capability::task).toList();
    }

    private static List<String> inferred(String name, String description) {
        return words(Tasks.inferred(name, Optional.of(description)));
    }

    @ParameterizedTest
    @CsvSource({
        "text-to-image, text-to-image",
        "Text to Image, text-to-image",
        "text-to-speech, text-to-speech text-to-audio",
        "text-to-music, text-to-music text-to-audio",
        "text-to-sound, text-to-sound text-to-audio",
        "llm, text-generation",
        "text-to-text, text-generation",
        "vision, image-to-text",
        "automatic-speech-recognition, speech-to-text",
        "feature-extraction, embeddings",
        "image-upscaling, image-upscaling image-to-image",
        "speech-to-speech, speech-to-speech audio-to-audio",
        "audio-to-text, audio-to-text",
        "video-to-text, video-to-text",
        "3d-to-3d, 3d-to-3d",
        "training, training",
        "workflow, workflow",
        "image-to-json, image-to-json"
    })
    void aCategoryBecomesTheWordsOfTheFieldOrPassesThrough(String category, String tasks) {
        assertThat(Tasks.stated("metadata.category", Optional.of(category)))
                .containsExactlyElementsOf(List.of(tasks.split(" ", -1)).stream()
                        .map(task -> new Capability(task, new Evidence.Stated("metadata.category")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"unknown", "Unknown", "other", "none", "' '"})
    void aCategoryThatSaysNothingIsNone(String category) {
        assertThat(Tasks.stated("metadata.category", Optional.of(category))).isEmpty();
    }

    @Test
    void aTagIsStatedWhereItIsAWordOfTheFieldAndNoTaskStandsTwice() {
        var tags = List.of("image-editing", "Text to Speech", "text-to-audio", "vision", "fast", "text-to-image");
        assertThat(Tasks.statedByTags("metadata.tags", tags))
                .containsExactly(
                        new Capability("text-to-speech", new Evidence.Stated("metadata.tags")),
                        new Capability("text-to-audio", new Evidence.Stated("metadata.tags")),
                        new Capability("text-to-image", new Evidence.Stated("metadata.tags")));
    }

    @Test
    void anInferenceShowsItsWordsAsTheyStand() {
        assertThat(Tasks.inferred("aurora_v2", Optional.of("A Text-to-Image model, and Image Editing too")))
                .containsExactly(
                        new Capability("text-to-image", new Evidence.Inferred(List.of("Text-to-Image"))),
                        new Capability("image-to-image", new Evidence.Inferred(List.of("Image Editing"))));
    }

    @Test
    void noWordsLeadToNothing() {
        assertThat(Tasks.inferred("maria", Optional.empty())).isEmpty();
        assertThat(inferred("fluxury-goods", "Stabledata, wholesale")).isEmpty();
    }

    @Test
    void wordsOfTwoSentencesAreNoPhrase() {
        assertThat(inferred("x", "For text. To image lovers")).isEmpty();
        assertThat(inferred("x", "")).isEmpty();
    }

    @Test
    void aNarrowDeedOutweighsTheTaskItIsBuiltOn() {
        assertThat(inferred("clear", "Video upscaler, on top of text-to-video models"))
                .containsExactly("video-to-video");
        assertThat(inferred("harbour", "Image Super-Resolution with Stable Diffusion"))
                .containsExactly("image-upscaling", "image-to-image");
    }

    @Test
    void aLanguageModelIsNeverAnImageModel() {
        assertThat(inferred("llama-2-13b-prompter", "Fine-tuned on text to image prompts"))
                .containsExactly("text-generation");
        assertThat(inferred("painter-chat", "A language model that can generate images by calling SDXL"))
                .containsExactly("text-generation");
        assertThat(inferred("mistral-7b", "Writes for SDXL and FLUX")).containsExactly("text-generation");
    }

    @Test
    void anImageThatGoesIntoAVideoIsNoTaskOfItsOwn() {
        assertThat(inferred("swift", "Text-to-video and image-to-video, with image editing"))
                .containsExactly("text-to-video", "image-to-video");
    }

    @Test
    void aModelMayDoSeveralThings() {
        assertThat(inferred("ears", "Whisper with speaker diarization"))
                .containsExactly("speech-to-text", "speaker-diarization");
        assertThat(inferred("voices", "Fast TTS")).containsExactly("text-to-speech", "text-to-audio");
    }

    @Test
    void aFamilyCountsAndSoDoesAWordThatOnlyNamesUse() {
        assertThat(inferred("sdxl-teapots", "Teapots of my aunt")).containsExactly("text-to-image");
        assertThat(words(Tasks.inferred("teapot-lora", Optional.empty()))).containsExactly("text-to-image");
        assertThat(inferred("teapots", "A chat about style")).isEmpty();
    }

    @Test
    void everyTaskThatWordsLeadToIsAWordOfTheField() {
        assertThat(Stream.of(TaskTier.values())
                        .flatMap(tier -> tier.words().lines())
                        .filter(line -> line.endsWith(":") && !line.equals("-:"))
                        .flatMap(line -> Stream.of(line.replace(":", "").split(" ", -1))))
                .isNotEmpty()
                .allMatch(TaskCategories::isWord);
    }

    @Test
    void aGapLetsFewWordsInAndNoOtherThought() {
        assertThat(inferred("x", "Generates very old brass images")).containsExactly("text-to-image");
        assertThat(inferred("x", "Generates captions from images")).isEmpty();
    }
}
