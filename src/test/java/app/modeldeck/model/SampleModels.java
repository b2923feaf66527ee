package app.modeldeck.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Models of which a test needs no more than a name.
public final class SampleModels {
    /// Where sample models come from.
    public static final Source SOURCE = new Source("GET /v1/models", Instant.parse("2026-11-23T10:15:30Z"));

    public static final Provenance PROVENANCE = new Provenance(SOURCE, Map.of());

    private SampleModels() {}

    /// The same model, which states more where its name says so: a flux makes pictures and has a price, a kling makes
    /// films.
    public static Model varied(Model model) {
        if (model.name().startsWith("flux")) {
            var amount = new BigDecimal(model.name().equals("flux") ? "0.03" : "0.06");
            var price = new Price(amount, "USD", Price.Unit.IMAGE, Optional.empty(), "image", SOURCE);
            return doing(model, "text-to-image").withPrices(List.of(price), new Evidence.Stated("price"));
        }
        return model.name().startsWith("kling") ? doing(model, "text-to-video") : model;
    }

    private static Model doing(Model model, String task) {
        return model.withCapabilities(List.of(new Capability(task, new Evidence.Stated("category"))));
    }

    /// The same model, published by somebody of its own name.
    public static Model owned(Model model) {
        var none = Model.Facts.NONE;
        var facts = new Model.Facts(
                Optional.of(model.name()),
                none.license(),
                none.runs(),
                none.created(),
                none.updated(),
                none.lifecycle(),
                none.context(),
                none.tags());
        return new Model(
                model.id(),
                model.name(),
                model.description(),
                model.capabilities(),
                model.prices(),
                model.links(),
                facts,
                model.provenance());
    }

    /// The same model with a cover.
    public static Model covered(Model model) {
        var cover = URI.create("https://covers.example/" + model.name() + ".png");
        return new Model(
                model.id(),
                model.name(),
                model.description(),
                model.capabilities(),
                model.prices(),
                new Model.Links(Optional.of(cover), model.links().page()),
                model.facts(),
                model.provenance());
    }

    /// States nothing but this.
    public static Model named(Model.Id id, String name) {
        return new Model(
                id, name, Optional.empty(), List.of(), List.of(), Model.Links.NONE, Model.Facts.NONE, PROVENANCE);
    }
}
