package app.modeldeck.wire;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Models as CSV for spreadsheets: RFC 4180, UTF-8, a header line first.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
public final class CatalogCsv {
    private static final List<String> HEADER = List.of(
            "provider",
            "id",
            "name",
            "description",
            "capabilities",
            "price",
            "currency",
            "unit",
            "owner",
            "tags",
            "license",
            "runs",
            "createdAt",
            "updatedAt",
            "status",
            "coverImage",
            "pageUrl");
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private CatalogCsv() {}

    /// One line for each model, in the order given.
    public static byte[] encode(List<Model> models) {
        var csv = new StringBuilder();
        line(csv, HEADER);
        for (var model : models) {
            line(csv, cells(model));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Model model) {
        var facts = model.facts();
        var price = model.prices().stream().findFirst();
        return List.of(
                model.id().provider().slug(),
                model.id().value(),
                model.name(),
                model.description().orElse(""),
                model.capabilities().stream().map(Capability::task).collect(Collectors.joining(", ")),
                cell(price.map(Price::amount).map(BigDecimal::toPlainString)),
                cell(price.map(Price::currency)),
                cell(price.map(first -> first.unit().slug())),
                cell(facts.owner()),
                String.join(", ", facts.tags()),
                cell(facts.license()),
                facts.runs().isPresent() ? Long.toString(facts.runs().getAsLong()) : "",
                cell(facts.created().map(Instant::toString)),
                cell(facts.updated().map(Instant::toString)),
                cell(facts.lifecycle().map(ModelJson::word)),
                cell(model.links().cover().map(URI::toString)),
                cell(model.links().page().map(URI::toString)));
    }

    private static String cell(Optional<String> value) {
        return value.orElse("");
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(CatalogCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        var safe = isFormula(cell) ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain && safe.strip().equals(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String cell) {
        var text = cell.stripLeading();
        boolean startsOne = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return startsOne || cell.startsWith("\t") || cell.startsWith("\r");
    }
}
