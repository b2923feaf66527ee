package app.modeldeck.query.index;

import app.modeldeck.Corpus;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The recorded catalogues of three providers as models, with what a search reads of them.
final class RecordedCatalogs {
    private RecordedCatalogs() {}

    /// In the order of the catalogue.
    static List<Model> models() throws IOException {
        var replicate = read("replicate/replicate-all-public-models-lite-2025-09-30.json", RecordedCatalogs::replicate);
        var fal = read("fal/fal-models-with-pricing-derived-2025-10-30.json", RecordedCatalogs::fal);
        var router = read("openrouter/openrouter-v1-models-2026-05-15.json", RecordedCatalogs::router);
        return Stream.of(replicate, fal, router)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ModelOrder::of))
                .toList();
    }

    private static List<Model> read(String name, Function<JsonNode, Model> model) throws IOException {
        var tree = new ObjectMapper().readTree(Corpus.read(name));
        var entries = tree.isArray() ? tree : tree.get("data");
        return StreamSupport.stream(entries.spliterator(), false).map(model).toList();
    }

    private static Model replicate(JsonNode entry) {
        var owner = entry.get("owner").asText();
        var name = entry.get("name").asText();
        var facts = facts(
                Optional.of(owner),
                OptionalLong.of(entry.get("run_count").asLong()),
                Optional.empty(),
                OptionalLong.empty(),
                List.of());
        return model("replicate", owner + "/" + name, name, text(entry, "description"), List.of(), facts);
    }

    private static Model fal(JsonNode entry) {
        var tags = StreamSupport.stream(entry.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var facts = facts(Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), tags);
        return model(
                "fal",
                entry.get("id").asText(),
                entry.get("title").asText(),
                text(entry, "description"),
                text(entry, "category").stream().toList(),
                facts);
    }

    private static Model router(JsonNode entry) {
        var id = entry.get("id").asText();
        var facts = facts(
                Optional.of(id.substring(0, id.indexOf('/'))),
                OptionalLong.empty(),
                Optional.of(Instant.ofEpochSecond(entry.get("created").asLong())),
                OptionalLong.of(entry.get("context_length").asLong()),
                List.of());
        return model("openrouter", id, entry.get("name").asText(), text(entry, "description"), List.of(), facts);
    }

    private static Optional<String> text(JsonNode entry, String field) {
        return Optional.ofNullable(entry.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Model.Facts facts(
            Optional<String> owner,
            OptionalLong runs,
            Optional<Instant> created,
            OptionalLong context,
            List<String> tags) {
        return new Model.Facts(
                owner, Optional.empty(), runs, created, Optional.empty(), Optional.empty(), context, tags);
    }

    private static Model model(
            String provider, String id, String name, Optional<String> text, List<String> tasks, Model.Facts facts) {
        return new Model(
                new Model.Id(new ProviderId(provider), id),
                name,
                text,
                tasks.stream()
                        .map(task -> new Capability(task, new Evidence.Stated("category")))
                        .toList(),
                List.of(),
                Model.Links.NONE,
                facts,
                SampleModels.PROVENANCE);
    }
}
