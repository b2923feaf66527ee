package app.modeldeck.wire;

import app.modeldeck.model.Model;
import app.modeldeck.model.Origin;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The body of `GET /api/models` and of `list --json`.
public final class CatalogJson {
    private CatalogJson() {}

    /// The answer as JSON. For an answer of which not every provider failed; the other case is an [ErrorJson].
    public static Encoded encode(Answer answer) {
        var reports = ProviderReport.of(answer.snapshot());
        return JsonDocument.encode(document -> {
            document.json().writeBooleanField("success", true);
            models(document, answer.rows());
            document.cached(cached(reports));
            document.object("providers", _ -> providers(document, reports));
            document.texts(
                    "availableProviders",
                    reports.stream().map(report -> report.info().id().slug()).toList());
            document.json().writeNumberField("total", answer.total());
            var errors = Outcome.errors(reports);
            if (!errors.isEmpty()) {
                document.texts("errors", errors);
            }
        });
    }

    private static void models(JsonDocument document, List<Model> rows) throws IOException {
        document.json().writeArrayFieldStart("models");
        for (var model : rows) {
            document.object(_ -> ModelJson.members(document, model));
        }
        document.json().writeEndArray();
    }

    private static boolean cached(List<ProviderReport> reports) {
        return reports.stream().anyMatch(report -> report.origin() == Origin.CACHED)
                && reports.stream().noneMatch(report -> report.origin() == Origin.FETCHED);
    }

    private static void providers(JsonDocument document, List<ProviderReport> reports) throws IOException {
        for (var report : reports) {
            document.object(report.info().id().slug(), _ -> provider(document, report));
        }
    }

    private static void provider(JsonDocument document, ProviderReport report) throws IOException {
        var json = document.json();
        json.writeBooleanField("success", report.success());
        json.writeNumberField("count", report.count());
        if (report.standing() == ProviderReport.Standing.STALE) {
            json.writeBooleanField("stale", true);
        }
        if (report.standing() == ProviderReport.Standing.PARTIAL) {
            json.writeBooleanField("partial", true);
        }
        if (report.success()) {
            document.cached(report.origin() == Origin.CACHED);
        }
        document.text(
                "fetchedAt",
                report.fetchedAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()));
        document.text("error", report.error());
    }
}
