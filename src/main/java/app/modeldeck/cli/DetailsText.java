package app.modeldeck.cli;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One model with its inputs, for people.
final class DetailsText {
    private static final List<String> INPUTS = List.of("INPUT", "KIND", "", "MEANING");
    private static final List<String> PARAMETERS = List.of("PARAMETER", "TYPE", "VALUES", "MEANING");

    private DetailsText() {}

    /// @param priceWords the provider's own words for a price that is not known for sure
    static String of(ModelDetails details, Optional<String> priceWords, Terminal terminal) {
        var model = details.model();
        var text = new StringBuilder(CellText.clean(model.name()) + "\n" + CellText.clean(model.id() + "") + "\n");
        model.description()
                .ifPresent(
                        words -> text.append('\n').append(CellText.clean(words)).append('\n'));
        text.append(facts(model, priceWords));
        switch (details.schema()) {
            case Schema.Stated(var parameters, var inputs) -> {
                section(text, INPUTS, inputs.stream().map(DetailsText::row).toList(), terminal);
                section(
                        text,
                        PARAMETERS,
                        parameters.stream().map(DetailsText::row).toList(),
                        terminal);
            }
            case Schema.NotOffered() -> text.append("\nThe provider does not say what its models take.\n");
        }
        return text.append(ProvenanceText.of(model, terminal)).toString();
    }

    private static void section(StringBuilder text, List<String> header, List<List<String>> rows, Terminal terminal) {
        if (!rows.isEmpty()) {
            text.append('\n').append(new Table(header, rows).text(terminal));
        }
    }

    private static String facts(Model model, Optional<String> priceWords) {
        var lines = new ArrayList<String>();
        fact(lines, "type", Optional.of(ModelTable.tasks(model)));
        model.prices().forEach(price -> fact(lines, "price", Optional.of(ModelTable.words(price))));
        fact(lines, "price", priceWords.map(words -> "not known; the provider says " + words));
        fact(lines, "owner", model.facts().owner());
        fact(lines, "licence", model.facts().license());
        var runs = model.facts().runs();
        fact(lines, "runs", runs.isPresent() ? Optional.of(grouped(runs.getAsLong())) : Optional.empty());
        fact(lines, "updated", model.facts().updated().map(Instant::toString));
        fact(lines, "page", model.links().page().map(URI::toString));
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void fact(List<String> lines, String name, Optional<String> value) {
        value.map(CellText::clean)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> lines.add(CellText.pad(name, 9) + words));
    }

    private static List<String> row(Input input) {
        var kind = input.media().name().toLowerCase(Locale.ROOT) + (input.isArray() ? ", several" : "");
        return List.of(
                CellText.clean(input.name()),
                kind,
                input.required() ? "required" : "",
                CellText.clean(input.description().orElse(input.label())));
    }

    private static List<String> row(Parameter parameter) {
        return List.of(
                CellText.clean(parameter.name()),
                CellText.clean(parameter.type()),
                CellText.clean(values(parameter)),
                CellText.clean(parameter.description().orElse("")));
    }

    private static String values(Parameter parameter) {
        var parts = new ArrayList<String>();
        if (parameter.required()) {
            parts.add("required");
        }
        if (!parameter.choices().isEmpty()) {
            parts.add(parameter.choices().stream().map(JsonText::text).collect(Collectors.joining(" | ")));
        }
        parameter.minimum().ifPresent(least -> parts.add("from " + least.toPlainString()));
        parameter.maximum().ifPresent(most -> parts.add("to " + most.toPlainString()));
        parameter.initial().ifPresent(value -> parts.add("default " + value.text()));
        return String.join(", ", parts);
    }
}
