package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What an element of Replicate's list can be that a careless reader trips over.
final class ReplicateOddities {
    static final List<Oddity> ALL = List.of(
            new Oddity("null description", model -> model.path("description").isNull()),
            new Oddity("empty description", model -> is(model, "description", "")),
            new Oddity("description of 255", model -> text(model, "description").length() == 255),
            new Oddity("line end", model -> text(model, "description").endsWith("\n")),
            new Oddity("trailing space", model -> text(model, "description").endsWith(" ")),
            new Oddity("html", model -> text(model, "description").contains("<script>")),
            new Oddity("bidi override", model -> text(model, "description").contains("\u202e")),
            new Oddity("nul", model -> text(model, "description").contains("\u0000")),
            new Oddity("nbsp", model -> text(model, "description").contains("\u00a0")),
            new Oddity("smart quotes", model -> text(model, "description").contains("“")),
            new Oddity("accents", model -> text(model, "description").contains("brûlée")),
            new Oddity("kana", model -> text(model, "description").contains("ひらがな")),
            new Oddity("chinese", model -> text(model, "description").contains("水墨画")),
            new Oddity("astral emoji", model -> text(model, "description").contains("🥐")),
            new Oddity("number as string", model -> model.path("run_count").isTextual()),
            new Oddity(
                    "more runs than an int holds",
                    model -> model.path("run_count").isLong()),
            new Oddity("object as cover", model -> model.path("cover_image_url").isObject()),
            new Oddity("number as address", model -> model.path("github_url").isNumber()),
            new Oddity(
                    "no is official no created at",
                    model -> model.isObject() && !model.has("is_official") && !model.has("created_at")),
            new Oddity("private", model -> is(model, "visibility", "private")),
            new Oddity("official", model -> model.path("is_official").asBoolean()),
            new Oddity("null cover", model -> model.path("cover_image_url").isNull()),
            new Oddity(
                    "two dots in a file name",
                    model -> text(model, "cover_image_url").contains("..")),
            new Oddity("http cover", model -> text(model, "cover_image_url").startsWith("http:")),
            new Oddity(
                    "empty model",
                    model -> model.path("latest_version").isNull()
                            && model.path("default_example").isNull()),
            new Oddity("no id", model -> model.isObject() && !model.has("owner") && !model.has("name")),
            new Oddity("null element", JsonNode::isNull),
            new Oddity("string element", JsonNode::isTextual),
            new Oddity(
                    "data address",
                    model -> model.at("/default_example/input/image").asText().startsWith("data:")
                            && model.toString().length() > 40_000),
            new Oddity("record of 200 kb", model -> model.toString().length() > 200_000),
            new Oddity("record of 1 mb", model -> model.toString().length() > 1_000_000));

    private ReplicateOddities() {}

    private static boolean is(JsonNode node, String field, String text) {
        return node.path(field).isTextual() && node.path(field).asText().equals(text);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }
}
