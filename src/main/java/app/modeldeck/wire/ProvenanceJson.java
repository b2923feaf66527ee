package app.modeldeck.wire;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Source;
import java.io.IOException;
import java.util.Map;

/// Writes where the fields of a model come from: `source`, `fields` by the names that the model has them under,
/// and `prices`, each with a source of its own.
final class ProvenanceJson {
    private ProvenanceJson() {}

    static void members(JsonDocument document, Model model) throws IOException {
        document.object("source", _ -> source(document, model.provenance().source()));
        document.object("fields", _ -> fields(document, model.provenance().evidence()));
        if (model.prices().isEmpty()) {
            return;
        }
        document.json().writeArrayFieldStart("prices");
        for (var price : model.prices()) {
            document.object(_ -> price(document, price));
        }
        document.json().writeEndArray();
    }

    private static void source(JsonDocument document, Source source) throws IOException {
        document.text("request", source.request());
        document.text("asOf", source.asOf().toString());
    }

    private static void fields(JsonDocument document, Map<Field, Evidence> evidence) throws IOException {
        for (var field : Field.values()) {
            var why = evidence.get(field);
            if (why != null) {
                document.object(name(field), _ -> evidence(document, why));
            }
        }
    }

    private static void evidence(JsonDocument document, Evidence evidence) throws IOException {
        switch (evidence) {
            case Evidence.Stated(var field) -> kind(document, "stated", field);
            case Evidence.Derived(var field) -> kind(document, "derived", field);
            case Evidence.Inferred(var words) -> kind(document, "inferred", String.join(", ", words));
        }
    }

    private static void kind(JsonDocument document, String kind, String from) throws IOException {
        document.text("kind", kind);
        document.text("from", from);
    }

    private static void price(JsonDocument document, Price price) throws IOException {
        document.text("type", price.unit().slug());
        document.text("words", price.words());
        document.object("source", _ -> source(document, price.source()));
    }

    /// The name that the field has in the model's own members.
    private static String name(Field field) {
        return switch (field) {
            case ID -> "id";
            case NAME -> "name";
            case DESCRIPTION -> "description";
            case CAPABILITIES -> "capabilities";
            case PRICES -> "pricing";
            case COVER -> "coverImage";
            case PAGE -> "pageUrl";
            case OWNER -> "owner";
            case LICENSE -> "license";
            case RUNS -> "runs";
            case CREATED -> "createdAt";
            case UPDATED -> "updatedAt";
            case STATUS -> "status";
            case CONTEXT -> "contextLength";
            case TAGS -> "tags";
        };
    }
}
