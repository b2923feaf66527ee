package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// fal's platform API, as far as a catalogue needs it: `/models` with its filters, and `/models/pricing`.
/// Shapes are those of its OpenAPI document and of a recorded page.
final class FalWire implements WireFormat {
    private static final String JSON = "application/json";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;
    private static final int MOST_EXPANDED = 10;
    private static final int MOST_IDS = 50;
    private static final int MOST_PAGES = 9_999;

    private final List<Sample> samples;
    private final FalDocuments documents = new FalDocuments();

    FalWire(List<Sample> samples) {
        this.samples = samples;
    }

    @Override
    public OptionalInt page(Ask ask) {
        boolean list = ask.route().equals(List.of("models"))
                && ask.all("endpoint_id").isEmpty()
                && ask.parameter("q").isEmpty();
        return list ? pageNumber(ask) : OptionalInt.empty();
    }

    @Override
    public CannedAnswer answer(Ask ask, Twist twist) {
        if (!ask.method().equals("GET")) {
            return error(405);
        }
        Ask.KeyUse key = ask.keyUse("Key");
        if (key == Ask.KeyUse.REFUSED) {
            return failure(401, "authorization_error", "Invalid API key");
        }
        boolean keyed = key == Ask.KeyUse.ACCEPTED;
        return switch (String.join("/", ask.route())) {
            case "models" -> models(ask, twist, keyed);
            case "models/pricing" -> keyed ? prices(ask, twist) : error(401);
            default -> error(404);
        };
    }

    @Override
    public CannedAnswer error(int status) {
        return switch (status) {
            case 401 -> failure(status, "authorization_error", "Authentication required");
            case 403 -> failure(status, "authorization_error", "This key may not read the list of models");
            case 404 -> failure(status, "not_found", "There is nothing at this address");
            case 405 -> failure(status, "validation_error", "This address is read with GET");
            case 429 -> failure(status, "rate_limited", "Rate limit exceeded");
            default -> failure(status, "server_error", "Something broke on our side");
        };
    }

    @Override
    public CannedAnswer throttledInBody() {
        return failure(429, "rate_limited", "Rate limit exceeded. Try again in 30 seconds.");
    }

    private CannedAnswer models(Ask ask, Twist twist, boolean keyed) {
        OptionalInt page = pageNumber(ask);
        int asked = ask.parameter("limit").isPresent() ? ask.number("limit").orElse(0) : USUAL_LIMIT;
        if (page.isEmpty() || asked < 1 || ask.all("endpoint_id").size() > MOST_IDS) {
            return failure(400, "validation_error", "Invalid request parameters");
        }
        List<String> expand = ask.all("expand");
        int limit = Math.min(asked, expand.isEmpty() ? MOST : MOST_EXPANDED);
        List<Sample> found = samples.stream().filter(filter(ask)).toList();
        int start = Math.min((page.getAsInt() - 1) * limit, found.size());
        int end = Math.min(start + limit, found.size());
        Stream<JsonNode> items =
                found.subList(start, end).stream().map(sample -> documents.element(sample, keyed, expand));
        return CannedAnswer.json(
                switch (twist) {
                    case DRIFT -> Json.object().set("data", Json.array(items.toList()));
                    case EMPTY -> envelope("models", Stream.empty(), Optional.empty());
                    case FOREIGN_NEXT -> envelope("models", items, Optional.of(cursor(page.getAsInt())));
                    case NONE ->
                        envelope(
                                "models",
                                items,
                                Optional.of(cursor(page.getAsInt() + 1)).filter(_ -> end < found.size()));
                });
    }

    private static JsonNode envelope(String name, Stream<JsonNode> elements, Optional<String> next) {
        ObjectNode envelope = Json.object();
        envelope.set(name, Json.array(elements.toList()));
        next.ifPresentOrElse(cursor -> envelope.put("next_cursor", cursor), () -> envelope.putNull("next_cursor"));
        return envelope.put("has_more", next.isPresent());
    }

    private static Predicate<Sample> filter(Ask ask) {
        List<String> ids = ask.all("endpoint_id");
        List<String> words = ask.parameter("q").stream()
                .flatMap(query ->
                        Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .toList();
        return sample -> (ids.isEmpty() || ids.contains(sample.falId()))
                && (words.isEmpty() || words.stream().allMatch(searchable(sample)::contains))
                && states(sample, "category", ask)
                && states(sample, "status", ask);
    }

    private static boolean states(Sample sample, String field, Ask ask) {
        return ask.parameter(field)
                .map(sample.model().path("metadata").path(field).asText()::equals)
                .orElse(true);
    }

    private static String searchable(Sample sample) {
        JsonNode metadata = sample.model().path("metadata");
        return Stream.of("display_name", "category", "description")
                .map(field -> metadata.path(field).asText(""))
                .reduce(sample.falId(), (all, text) -> all + " " + text)
                .toLowerCase(Locale.ROOT);
    }

    private CannedAnswer prices(Ask ask, Twist twist) {
        List<String> ids = ask.all("endpoint_id").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            return failure(400, "validation_error", "Give between 1 and 50 endpoint ids");
        }
        if (!ids.stream()
                .allMatch(
                        id -> samples.stream().anyMatch(sample -> sample.falId().equals(id)))) {
            return failure(404, "not_found", "One of these endpoints does not exist");
        }
        Stream<JsonNode> prices = ids.stream().flatMap(id -> price(id).stream());
        return CannedAnswer.json(
                switch (twist) {
                    case DRIFT -> Json.object().set("data", Json.array(prices.toList()));
                    case EMPTY -> envelope("prices", Stream.empty(), Optional.empty());
                    case NONE, FOREIGN_NEXT -> envelope("prices", prices, Optional.empty());
                });
    }

    private Optional<JsonNode> price(String id) {
        return samples.stream()
                .filter(sample -> sample.falId().equals(id))
                .flatMap(sample -> sample.price().stream())
                .findFirst()
                .map(price -> Json.object()
                        .put("endpoint_id", id)
                        .<ObjectNode>set("unit_price", price.path("amount"))
                        .<ObjectNode>set("unit", price.path("unit"))
                        .put("currency", "USD"));
    }

    private static OptionalInt pageNumber(Ask ask) {
        return ask.parameter("cursor").map(FalWire::decoded).orElse(OptionalInt.of(1));
    }

    private static OptionalInt decoded(String cursor) {
        try {
            int page = Integer.parseInt(new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return page >= 1 && page <= MOST_PAGES ? OptionalInt.of(page) : OptionalInt.empty();
        } catch (IllegalArgumentException notANumberInBase64) {
            return OptionalInt.empty();
        }
    }

    /// The page number in base64 without padding, as recorded.
    private static String cursor(int page) {
        byte[] digits = String.valueOf(page).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().withoutPadding().encodeToString(digits);
    }

    private static CannedAnswer failure(int status, String type, String message) {
        return CannedAnswer.error(
                status,
                JSON,
                Json.object().set("error", Json.object().put("type", type).put("message", message)));
    }
}
