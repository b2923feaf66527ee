package app.modeldeck.wire;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The body of `GET /api/models/{provider}/{id}` and of `show --json`.
public final class DetailsJson {
    private DetailsJson() {}

    /// What there is to say of the model's price besides what it has.
    ///
    /// @param words the provider's own words for a price that is not known for sure
    /// @param error why its price could not be asked, in the fixed words
    public record PriceRemark(Optional<String> words, Optional<String> error) {
        /// Nothing.
        public static final PriceRemark NONE = new PriceRemark(Optional.empty(), Optional.empty());
    }

    /// The model with its parameters and inputs as JSON, or the words that they are not offered, and where each
    /// field comes from.
    ///
    /// @param origin whether a fetch brought it or the cache held it
    public static Encoded encode(ModelDetails details, Origin origin, PriceRemark remark) {
        return JsonDocument.encode(document -> {
            document.json().writeBooleanField("success", true);
            document.object("model", _ -> ModelJson.members(document, details.model()));
            document.text("priceWords", remark.words());
            schema(document, details.schema());
            document.object("provenance", _ -> ProvenanceJson.members(document, details.model()));
            document.cached(origin == Origin.CACHED);
            if (remark.error().isPresent()) {
                document.texts("errors", remark.error().stream().toList());
            }
        });
    }

    private static void schema(JsonDocument document, Schema schema) throws IOException {
        switch (schema) {
            case Schema.Stated(var parameters, var inputs) -> {
                document.json().writeArrayFieldStart("parameters");
                for (var parameter : parameters) {
                    document.object(_ -> parameter(document, parameter));
                }
                document.json().writeEndArray();
                document.json().writeArrayFieldStart("inputs");
                for (var input : inputs) {
                    document.object(_ -> input(document, input));
                }
                document.json().writeEndArray();
            }
            case Schema.NotOffered() -> document.text("schema", "not offered");
        }
    }

    private static void parameter(JsonDocument document, Parameter parameter) throws IOException {
        var json = document.json();
        document.text("name", parameter.name());
        document.text("type", parameter.type());
        document.text("description", parameter.description());
        if (parameter.initial().isPresent()) {
            document.raw("default", parameter.initial().get().text());
        }
        if (parameter.minimum().isPresent()) {
            json.writeNumberField("minimum", parameter.minimum().get());
        }
        if (parameter.maximum().isPresent()) {
            json.writeNumberField("maximum", parameter.maximum().get());
        }
        choices(document, parameter.choices());
        json.writeBooleanField("required", parameter.required());
    }

    private static void choices(JsonDocument document, List<JsonText> choices) throws IOException {
        if (choices.isEmpty()) {
            return;
        }
        document.json().writeArrayFieldStart("enum");
        for (var choice : choices) {
            document.json().writeRawValue(JsonDocument.wellFormed(choice.text()));
        }
        document.json().writeEndArray();
    }

    private static void input(JsonDocument document, Input input) throws IOException {
        document.text("name", input.name());
        document.text("type", ModelJson.word(input.media()));
        document.json().writeBooleanField("required", input.required());
        document.text("label", input.label());
        document.text("description", input.description());
        document.json().writeBooleanField("isArray", input.isArray());
    }
}
