package app.modeldeck.wire;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Every provider and where it stands, for a program that wants to know whom it can ask.
public final class ProvidersJson {
    private ProvidersJson() {}

    /// The providers as JSON, in the order of the snapshot.
    public static Encoded encode(CatalogSnapshot snapshot) {
        return JsonDocument.encode(document -> {
            document.json().writeBooleanField("success", true);
            document.json().writeArrayFieldStart("providers");
            for (var provider : snapshot.providers()) {
                document.object(_ -> members(document, provider));
            }
            document.json().writeEndArray();
        });
    }

    private static void members(JsonDocument document, ProviderSnapshot provider) throws IOException {
        var info = provider.info();
        document.text("id", info.id().slug());
        document.text("name", info.name());
        document.text("state", state(provider.status()));
        document.json().writeNumberField("count", provider.models().size());
        document.text(
                "fetchedAt",
                provider.asOf().map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()));
        document.text("remark", remark(provider));
        document.text("key", ModelJson.word(info.keyUse()));
        document.text("server", info.server());
    }

    private static String state(ProviderStatus status) {
        return switch (status) {
            case ProviderStatus.Off _ -> "off";
            case ProviderStatus.Idle _ -> "not asked";
            case ProviderStatus.Loading _ -> "loading";
            case ProviderStatus.Ready _ -> "ready";
            case ProviderStatus.Partial _ -> "partial";
            case ProviderStatus.Stale _ -> "stale";
            case ProviderStatus.NeedsKey _ -> "needs key";
            case ProviderStatus.NotRunning _ -> "not running";
            case ProviderStatus.Failed _ -> "failed";
        };
    }

    private static Optional<String> remark(ProviderSnapshot provider) {
        var info = provider.info();
        return switch (provider.status()) {
            case ProviderStatus.Off _ -> Optional.of(Outcome.switchedOff(info));
            case ProviderStatus.NeedsKey _ -> Optional.of(Outcome.keyMissing(info));
            case ProviderStatus.NotRunning _ -> Optional.of(Outcome.absent(info));
            case ProviderStatus.Idle _, ProviderStatus.Loading _ -> Optional.empty();
            case ProviderStatus.Ready _, ProviderStatus.Partial _, ProviderStatus.Stale _, ProviderStatus.Failed _ ->
                ProviderReport.of(provider)
                        .filter(report -> report.error().isPresent())
                        .map(Complaint::of);
        };
    }
}
