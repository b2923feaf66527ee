package app.modeldeck.wire;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Models as a table of Markdown, for notes and pages. What a provider does not state is left blank.
public final class CatalogMarkdown {
    private CatalogMarkdown() {}

    /// One line for each model, in the order given; UTF-8.
    public static byte[] encode(List<Model> models) {
        var lines = models.stream().map(CatalogMarkdown::line).collect(Collectors.joining());
        return ("| provider | name | id | capabilities | price | license |\n|---|---|---|---|---|---|\n" + lines)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Model model) {
        return List.of(
                        cell(model.id().provider().slug()),
                        name(model),
                        code(model.id().value()),
                        cell(model.capabilities().stream().map(Capability::task).collect(Collectors.joining(", "))),
                        cell(model.prices().stream()
                                .findFirst()
                                .map(CatalogMarkdown::price)
                                .orElse("")),
                        cell(model.facts().license().orElse("")))
                .stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String name(Model model) {
        return model.links()
                .page()
                .map(URI::toASCIIString)
                .map(page -> "[%s](<%s>)".formatted(cell(model.name()), page))
                .orElseGet(() -> cell(model.name()));
    }

    private static String price(Price price) {
        return "%s %s %s"
                .formatted(
                        price.amount().toPlainString(),
                        price.currency(),
                        price.unit().slug());
    }

    /// A text that stands for itself: nothing in it begins another cell, a link, emphasis or HTML.
    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\|`*_\\[\\]<>&#~])", "\\\\$1");
    }

    private static String code(String id) {
        return id.contains("`") || id.contains("|") ? cell(id) : "`%s`".formatted(id);
    }
}
