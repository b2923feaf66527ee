package app.modeldeck.cli;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Source;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where each field of a model comes from, for people.
final class ProvenanceText {
    private static final List<String> HEADER = List.of("FIELD", "HOW", "FROM");
    private static final Map<Field, String> NAMES = Map.of(Field.PRICES, "price", Field.LICENSE, "licence");

    private ProvenanceText() {}

    /// The section: what was read and when, then a line for each field, for each task and for each price.
    static String of(Model model, Terminal terminal) {
        var rows = new ArrayList<List<String>>();
        for (var field : Field.values()) {
            switch (field) {
                case CAPABILITIES -> model.capabilities().forEach(capability -> rows.add(row(capability)));
                case PRICES -> evidence(model, field).ifPresent(why -> prices(model, why, rows));
                case ID,
                        NAME,
                        DESCRIPTION,
                        COVER,
                        PAGE,
                        OWNER,
                        LICENSE,
                        RUNS,
                        CREATED,
                        UPDATED,
                        STATUS,
                        CONTEXT,
                        TAGS -> evidence(model, field).ifPresent(why -> rows.add(row(name(field), why)));
            }
        }
        return "\nRead from " + source(model.provenance().source()) + "\n" + new Table(HEADER, rows).text(terminal);
    }

    private static Optional<Evidence> evidence(Model model, Field field) {
        return Optional.ofNullable(model.provenance().evidence().get(field));
    }

    private static void prices(Model model, Evidence why, List<List<String>> rows) {
        for (var price : model.prices()) {
            var from = from(why) + ", unit \"" + price.words() + "\"; " + source(price.source());
            rows.add(List.of(name(Field.PRICES), kind(why), CellText.clean(from)));
        }
    }

    private static List<String> row(Capability capability) {
        return List.of(
                "type",
                kind(capability.evidence()),
                CellText.clean(from(capability.evidence()) + ": " + capability.task()));
    }

    private static List<String> row(String name, Evidence why) {
        return List.of(name, kind(why), CellText.clean(from(why)));
    }

    private static String name(Field field) {
        return NAMES.getOrDefault(field, field.name().toLowerCase(Locale.ROOT));
    }

    private static String kind(Evidence why) {
        return switch (why) {
            case Evidence.Stated _ -> "stated";
            case Evidence.Derived _ -> "derived";
            case Evidence.Inferred _ -> "inferred";
        };
    }

    private static String from(Evidence why) {
        return switch (why) {
            case Evidence.Stated(var field) -> field;
            case Evidence.Derived(var field) -> field;
            case Evidence.Inferred(var words) -> "“" + String.join("”, “", words) + "”";
        };
    }

    private static String source(Source source) {
        return CellText.clean(source.request() + ", " + source.asOf().truncatedTo(ChronoUnit.SECONDS));
    }
}
