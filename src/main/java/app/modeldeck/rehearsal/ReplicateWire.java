package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Replicate's HTTP API, as far as a catalogue needs it: `/models`, `/models/{owner}/{name}`, `/search`,
/// `/collections`, `/account`. Shapes are those of its OpenAPI document and of recorded answers.
final class ReplicateWire implements WireFormat {
    private static final String PROBLEM = "application/problem+json";
    private static final int SEARCH_USUAL = 20;
    private static final int SEARCH_MOST = 50;

    private final List<Sample> samples;
    private final ReplicateList list;
    private final ReplicateDocuments documents = new ReplicateDocuments();
    private final List<JsonNode> collections = Resources.lines("replicate-collections.jsonl").stream()
            .map(Json::read)
            .toList();

    ReplicateWire(List<Sample> samples) {
        this.samples = samples;
        this.list = new ReplicateList(samples);
    }

    @Override
    public OptionalInt page(Ask ask) {
        return ask.route().equals(List.of("models"))
                ? list.page(ask).map(page -> OptionalInt.of(page.number())).orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    @Override
    public CannedAnswer answer(Ask ask, Twist twist) {
        CannedAnswer answer = ask.method().equals("GET") ? route(ask, twist) : error(405);
        return answer.with("ratelimit-remaining", "2999").with("ratelimit-reset", "1");
    }

    @Override
    public CannedAnswer error(int status) {
        return switch (status) {
            case 401 -> problem("Unauthenticated", "You did not pass a valid authentication token", status);
            case 403 -> problem("Permission denied", "This token may not read the list of models", status);
            case 405 -> problem("Method not allowed", "This address is read with GET", status);
            case 429 -> problem("Too many requests", "Request was throttled. Your rate limit resets in ~30s.", status);
            case 404 -> untitled("The requested resource could not be found.", status);
            case 503 -> untitled("The service is down for maintenance.", status);
            default -> untitled("Something broke on our side.", status);
        };
    }

    @Override
    public CannedAnswer throttledInBody() {
        return CannedAnswer.error(
                429,
                PROBLEM,
                Json.object()
                        .put("detail", "Request was throttled. Your rate limit resets in ~30s.")
                        .put("status", 429)
                        .put("retry_after", 30));
    }

    private CannedAnswer route(Ask ask, Twist twist) {
        Ask.KeyUse key = ask.keyUse("Bearer");
        boolean keyNeeded = !ask.route().equals(List.of("search"));
        if (key == Ask.KeyUse.REFUSED || (keyNeeded && key == Ask.KeyUse.NONE)) {
            return error(401);
        }
        List<String> route = ask.route();
        String shape =
                route.stream().limit(1).collect(Collectors.joining()) + "/*".repeat(Math.max(0, route.size() - 1));
        return switch (shape) {
            case "models" -> models(ask, twist);
            case "models/*/*" -> model(route.get(1) + "/" + route.get(2));
            case "search" -> search(ask, twist);
            case "collections" -> collections(twist);
            case "collections/*" -> collection(route.get(1));
            case "account" -> account();
            default -> error(404);
        };
    }

    private CannedAnswer models(Ask ask, Twist twist) {
        return list.page(ask)
                .map(page -> CannedAnswer.json(page(ask, page, twist)))
                .orElseGet(() -> untitled("Invalid cursor", 404));
    }

    private JsonNode page(Ask ask, ReplicateList.Page page, Twist twist) {
        Stream<JsonNode> results = page.samples().stream().map(documents::element);
        String models = ask.base() + "/models?";
        Optional<String> previous = page.previous().map(models::concat);
        return switch (twist) {
            case DRIFT -> drifted(results);
            case EMPTY -> envelope(Optional.empty(), Optional.empty(), Stream.empty());
            case NONE -> envelope(page.next().map(models::concat), previous, results);
            case FOREIGN_NEXT -> {
                String query = page.next().orElse("cursor=elsewhere");
                yield envelope(Optional.of("http://other.invalid/v1/models?" + query), previous, results);
            }
        };
    }

    private CannedAnswer collections(Twist twist) {
        Stream<JsonNode> all = collections.stream().map(ReplicateWire::summary);
        return CannedAnswer.json(
                switch (twist) {
                    case DRIFT -> drifted(all);
                    case EMPTY -> envelope(Optional.empty(), Optional.empty(), Stream.empty());
                    case NONE, FOREIGN_NEXT -> envelope(Optional.empty(), Optional.empty(), all);
                });
    }

    private static JsonNode drifted(Stream<JsonNode> elements) {
        return Json.object().set("data", Json.array(elements.toList()));
    }

    private static JsonNode envelope(Optional<String> next, Optional<String> previous, Stream<JsonNode> results) {
        ObjectNode envelope = Json.object();
        envelope.set("next", next.map(Json::text).orElse(NullNode.instance));
        envelope.set("previous", previous.map(Json::text).orElse(NullNode.instance));
        return envelope.set("results", Json.array(results.toList()));
    }

    private CannedAnswer model(String id) {
        return samples.stream()
                .filter(sample -> sample.replicateId().equals(id))
                .findFirst()
                .map(sample -> CannedAnswer.json(documents.element(sample)))
                .orElseGet(() -> error(404));
    }

    private CannedAnswer search(Ask ask, Twist twist) {
        Optional<String> query = ask.parameter("query").filter(words -> !words.isBlank());
        int limit = ask.parameter("limit").isPresent() ? ask.number("limit").orElse(0) : SEARCH_USUAL;
        if (query.isEmpty() || limit < 1 || limit > SEARCH_MOST) {
            String parameter = query.isEmpty() ? "\"query\" is required" : "\"limit\" must be between 1 and 50";
            return CannedAnswer.error(400, PROBLEM, Json.object().put("detail", "Query parameter " + parameter));
        }
        Stream<JsonNode> found = samples.stream()
                .filter(sample -> !sample.replicateId().isEmpty() && matches(sample, query.get()))
                .limit(limit)
                .map(this::hit);
        return CannedAnswer.json(
                switch (twist) {
                    case DRIFT -> drifted(found);
                    case EMPTY -> searchEnvelope(query.get(), Stream.empty());
                    case NONE, FOREIGN_NEXT -> searchEnvelope(query.get(), found);
                });
    }

    private static JsonNode searchEnvelope(String query, Stream<JsonNode> found) {
        ObjectNode envelope = Json.object();
        envelope.set("collections", Json.array());
        envelope.set("models", Json.array(found.toList()));
        envelope.set("pages", Json.array());
        return envelope.put("query", query);
    }

    private JsonNode hit(Sample sample) {
        ObjectNode metadata = Json.object().put("score", 1.25);
        metadata.set("tags", Json.array().add(sample.task()));
        ObjectNode hit = Json.object();
        hit.set("metadata", metadata);
        return hit.set("model", documents.element(sample));
    }

    private static boolean matches(Sample sample, String query) {
        String text = (sample.replicateId() + " " + sample.task() + " "
                        + sample.model().path("description").asText(""))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    private CannedAnswer collection(String slug) {
        return collections.stream()
                .filter(collection -> collection.path("slug").asText().equals(slug))
                .findFirst()
                .map(this::whole)
                .orElseGet(() -> error(404));
    }

    private CannedAnswer whole(JsonNode collection) {
        List<String> tasks =
                collection.path("tasks").valueStream().map(JsonNode::asText).toList();
        Stream<Sample> members = samples.stream()
                .filter(sample -> !sample.replicateId().isEmpty())
                .filter(sample -> tasks.isEmpty()
                        ? sample.model().path("is_official").asBoolean()
                        : tasks.contains(sample.task()));
        ObjectNode whole = summary(collection);
        whole.set("full_description", collection.path("full_description"));
        return CannedAnswer.json(
                whole.set("models", Json.array(members.map(documents::element).toList())));
    }

    private static ObjectNode summary(JsonNode collection) {
        ObjectNode summary = Json.object();
        Stream.of("name", "slug", "description").forEach(field -> summary.set(field, collection.path(field)));
        return summary;
    }

    private static CannedAnswer account() {
        return CannedAnswer.json(Json.object()
                .put("type", "user")
                .put("username", "rehearsal")
                .put("name", "Rehearsal")
                .set("github_url", NullNode.instance));
    }

    private static CannedAnswer problem(String title, String detail, int status) {
        return CannedAnswer.error(
                status,
                PROBLEM,
                Json.object().put("title", title).put("detail", detail).put("status", status));
    }

    private static CannedAnswer untitled(String detail, int status) {
        return CannedAnswer.error(
                status, PROBLEM, Json.object().put("detail", detail).put("status", status));
    }
}
