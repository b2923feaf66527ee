package app.modeldeck.wire;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
        prices(document, model.prices());
        document.text("pageUrl", model.links().page().map(URI::toString));
        inferred(document, model);
        facts(document, model.facts());
    }

    /// The one that matters most, and all of them where there are more.
    private static void prices(JsonDocument document, List<Price> prices) throws IOException {
        if (prices.isEmpty()) {
            return;
        }
        document.object("pricing", _ -> price(document, prices.getFirst()));
        if (prices.size() > 1) {
            document.json().writeArrayFieldStart("prices");
            for (var price : prices) {
                document.object(_ -> price(document, price));
            }
            document.json().writeEndArray();
        }
    }

    private static void price(JsonDocument document, Price price) throws IOException {
        document.text("type", price.unit().slug());
        document.json().writeNumberField("amount", price.amount());
        document.text("currency", price.currency());
        document.text("condition", price.condition());
    }

    private static void inferred(JsonDocument document, Model model) throws IOException {
        var tasks = model.capabilities().stream()
                .filter(capability -> capability.evidence() instanceof Evidence.Inferred)
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
        if (facts.context().isPresent()) {
            document.json().writeNumberField("contextLength", facts.context().getAsLong());
        }
        document.text("status", facts.lifecycle().map(ModelJson::word));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
