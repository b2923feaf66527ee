package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Plausible models made by counting: same number, same models. Distinct ids and times; 40 % of Replicate's
/// have no description and half of fal's share their title, as in the real lists.
final class GeneratedSamples {
    private static final Instant NEWEST = Instant.parse("2026-11-14T12:00:00.123456Z");
    private static final int HALF_A_DAY = 43_200;
    private static final List<String> OWNERS =
            List.of("northwind", "tidepool", "lumen-lab", "paperkite", "lacewing", "openloom", "orrery", "yarrow");
    private static final List<String> FIRST = List.of(
            "amber", "brisk", "cedar", "dapper", "early", "fable", "golden", "humble", "ivory", "jolly", "keen");
    private static final List<String> SECOND = List.of(
            "portrait",
            "sketch",
            "canvas",
            "echo",
            "voice",
            "frame",
            "mesh",
            "transcript",
            "tile",
            "motion",
            "garden",
            "signal",
            "harbour");
    private static final List<String> TASKS = List.of(
            "text-to-image", "image-to-image", "text-to-video", "image-to-video", "text-to-speech", "speech-to-text");
    private static final List<String> WORDS = List.of(
            "Makes pictures from a sentence",
            "Changes a picture as you say",
            "Makes a short clip from a sentence",
            "Brings a still picture to life",
            "Reads a text aloud",
            "Writes down what was said");

    private GeneratedSamples() {}

    static List<String> replicate(int count) {
        return lines(count, GeneratedSamples::replicateModel);
    }

    static List<String> fal(int count) {
        return lines(count, GeneratedSamples::falModel);
    }

    private static List<String> lines(int count, IntFunction<JsonNode> make) {
        if (count < 0) {
            throw new IllegalArgumentException("There cannot be fewer than no models");
        }
        return IntStream.range(0, count).mapToObj(make).map(Json::write).toList();
    }

    private static JsonNode replicateModel(int number) {
        String owner = pick(OWNERS, number);
        ObjectNode model = Json.object().put("owner", owner).put("name", name(number));
        if (number % 5 < 3) {
            model.put("description", words(number));
        }
        model.put("run_count", 31_000_000L / (number + 1) + number % 97);
        model.put("cover_image_url", "https://covers.replicate.example/" + owner + "/" + number + ".png");
        Instant versioned = NEWEST.minusSeconds((long) number * HALF_A_DAY / 4);
        return Json.object()
                .put("task", pick(TASKS, number))
                .put("created", versioned.minusSeconds(HALF_A_DAY).toString())
                .put("versioned", versioned.toString())
                .set("model", model);
    }

    private static JsonNode falModel(int number) {
        String task = pick(TASKS, number);
        ObjectNode metadata = Json.object()
                .put("display_name", name(number / 2))
                .put("category", task)
                .put("description", words(number))
                .put("status", "active");
        metadata.set("tags", Json.array().add(pick(SECOND, number)));
        String updated = NEWEST.minusSeconds((long) number * HALF_A_DAY).toString();
        metadata.put("updated_at", updated).put("date", updated);
        metadata.put("thumbnail_url", "https://media.fal.example/files/" + number + ".jpg");
        metadata.put("license_type", "commercial").put("kind", "inference");
        ObjectNode model = Json.object().put("endpoint_id", pick(OWNERS, number) + "/" + name(number) + "/" + task);
        model.set("metadata", metadata);
        ObjectNode sample = Json.object().put("task", task);
        sample.set(
                "price", Json.object().put("amount", (number % 40 + 1) / 100.0).put("unit", "images"));
        return sample.set("model", model);
    }

    private static String name(int number) {
        return pick(FIRST, number) + "-" + pick(SECOND, number) + "-" + number;
    }

    private static String words(int number) {
        return "%s, tuned for %s and %s work".formatted(pick(WORDS, number), pick(FIRST, number), pick(SECOND, number));
    }

    private static String pick(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
