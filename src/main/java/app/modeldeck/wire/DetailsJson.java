package app.modeldeck.wire;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Parameter;
import java.io.IOException;
import java.util.List;

/// The body of `GET /api/models/{provider}/{id}` and of `show --json`.
public final class DetailsJson {
    private DetailsJson() {}

    /// The model with its parameters and inputs as JSON.
    ///
    /// @param origin whether a fetch brought it or the cache held it
    public static Encoded encode(ModelDetails details, Origin origin) {
        return JsonDocument.encode(document -> {
            document.json().writeBooleanField("success", true);
            document.object("model", _ -> ModelJson.members(document, details.model()));
            document.json().writeArrayFieldStart("parameters");
            for (var parameter : details.parameters()) {
                document.object(_ -> parameter(document, parameter));
            }
            document.json().writeEndArray();
            document.json().writeArrayFieldStart("inputs");
            for (var input : details.inputs()) {
                document.object(_ -> input(document, input));
            }
            document.json().writeEndArray();
            document.cached(origin == Origin.CACHED);
        });
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
