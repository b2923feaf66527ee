package app.modeldeck.wire;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/// Writes one model. Five members are always there; the others only when the provider states them.
final class ModelJson {
    private ModelJson() {}

    static void members(JsonDocument document, Model model) throws IOException {
        document.text("id", model.id().value());
        document.text("name", model.name());
        if (model.description().isPresent()) {
            document.text("description", model.description());
        } else {
            document.json().writeNullField("description");
        }
        document.text("provider", model.id().provider().slug());
        document.texts(
                "capabilities",
                model.capabilities().stream().map(Capability::task).toList());
        document.text("coverImage", model.links().cover().map(URI::toString));
        if (model.price().isPresent()) {
            document.object("pricing", _ -> price(document, model.price().get()));
        }
        document.text("pageUrl", model.links().page().map(URI::toString));
        inferred(document, model);
        facts(document, model.facts());
    }

    private static void price(JsonDocument document, Price price) throws IOException {
        document.text("type", price.unit().slug());
        document.json().writeNumberField("amount", price.amount());
        document.text("currency", price.currency());
    }

    private static void inferred(JsonDocument document, Model model) throws IOException {
        var tasks = model.capabilities().stream()
                .filter(capability -> capability.evidence() instanceof Capability.Evidence.Inferred)
                .map(Capability::task)
                .toList();
        if (!tasks.isEmpty()) {
            document.texts("inferredCapabilities", tasks);
        }
    }

    private static void facts(JsonDocument document, Model.Facts facts) throws IOException {
        document.text("owner", facts.owner());
        if (!facts.tags().isEmpty()) {
            document.texts("tags", facts.tags());
        }
        document.text("license", facts.license());
        if (facts.runs().isPresent()) {
            document.json().writeNumberField("runs", facts.runs().getAsLong());
        }
        document.text("createdAt", facts.created().map(Instant::toString));
        document.text("updatedAt", facts.updated().map(Instant::toString));
        document.text("status", facts.lifecycle().map(ModelJson::word));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
