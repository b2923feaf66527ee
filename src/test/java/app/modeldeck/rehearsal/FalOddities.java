package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What an element of fal's list can be that a careless reader trips over.
final class FalOddities {
    static final List<Oddity> ALL = List.of(
            new Oddity("no metadata", item -> item.has("endpoint_id") && !item.has("metadata")),
            new Oddity("no id", item -> item.isObject() && !item.has("endpoint_id")),
            new Oddity("null element", JsonNode::isNull),
            new Oddity("string element", JsonNode::isTextual),
            new Oddity(
                    "no slash",
                    item -> slashes(item) == 0 && !text(item, "endpoint_id").isEmpty()),
            new Oddity("six slashes", item -> slashes(item) == 6),
            new Oddity(
                    "null description", item -> item.at("/metadata/description").isNull()),
            new Oddity("empty description", item -> is(item.path("metadata"), "description", "")),
            new Oddity("long description", item -> meta(item, "description").length() > 600),
            new Oddity("line end", item -> meta(item, "description").endsWith("\n")),
            new Oddity("trailing space", item -> meta(item, "description").endsWith(" ")),
            new Oddity("html", item -> meta(item, "description").contains("<b>")),
            new Oddity(
                    "bidi override in a name",
                    item -> meta(item, "display_name").contains("\u202e")),
            new Oddity(
                    "number as name", item -> item.at("/metadata/display_name").isNumber()),
            new Oddity("name not in ascii", item -> meta(item, "display_name").contains("Σ")),
            new Oddity("kana", item -> meta(item, "display_name").contains("アニメ")),
            new Oddity("null tags", item -> item.at("/metadata/tags").isNull()),
            new Oddity(
                    "empty tags",
                    item -> item.at("/metadata/tags").isArray()
                            && item.at("/metadata/tags").isEmpty()),
            new Oddity("mixed tags", item -> item.at("/metadata/tags/1").isNumber()),
            new Oddity(
                    "no date no thumbnail",
                    item -> item.has("metadata")
                            && !item.path("metadata").has("date")
                            && !item.path("metadata").has("thumbnail_url")),
            new Oddity("blob thumbnail", item -> meta(item, "thumbnail_url").startsWith("blob:")),
            new Oddity(
                    "thumbnail without a file type",
                    item -> meta(item, "thumbnail_url").endsWith("?format=jpg")),
            new Oddity("animated thumbnail", item -> item.path("metadata").has("thumbnail_animated_url")),
            new Oddity("deprecated", item -> meta(item, "status").equals("deprecated")),
            new Oddity("unknown status", item -> meta(item, "status").equals("beta")),
            new Oddity("training", item -> meta(item, "kind").equals("training")),
            new Oddity("unknown category", item -> meta(item, "category").equals("unknown")),
            new Oddity(
                    "string as duration",
                    item -> item.at("/metadata/duration_estimate").isTextual()),
            new Oddity("no real time", item -> meta(item, "updated_at").equals("last Tuesday")),
            new Oddity("midnight", item -> meta(item, "date").endsWith("T00:00:00.000Z")));

    private FalOddities() {}

    private static long slashes(JsonNode item) {
        return text(item, "endpoint_id")
                .chars()
                .filter(character -> character == '/')
                .count();
    }

    private static String meta(JsonNode item, String field) {
        return text(item.path("metadata"), field);
    }

    private static boolean is(JsonNode node, String field, String text) {
        return node.path(field).isTextual() && node.path(field).asText().equals(text);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }
}
