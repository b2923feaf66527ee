package app.modeldeck.mcp;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Note;
import app.modeldeck.query.Parsed;
import app.modeldeck.query.index.Selection;
import app.modeldeck.wire.Complaint;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.QueryWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What there is to say of rows besides the rows.
///
/// @param parsed the query
/// @param found whom it was asked, and whether all have answered
/// @param named the providers that were named
/// @param rows the rows that are given
record Remarks(Parsed parsed, PatientCatalog.Found found, Set<ProviderId> named, Selection.Rows rows) {
    /// How many there are, what of the query was not understood, and who is missing.
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(String.format(
                Locale.ROOT,
                "%,d of %,d %s.",
                rows.rows().size(),
                rows.total(),
                rows.total() == 1 ? "model" : "models"));
        for (var note : parsed.notes()) {
            if (note instanceof Note.UnknownField unknown) {
                sentences.add(QueryWords.of(unknown) + ".");
            }
        }
        var providers = found.snapshot().providers();
        providers.stream().flatMap(provider -> missing(provider).stream()).forEach(sentences::add);
        if (Outcome.of(found.snapshot()) instanceof Outcome.InPart(var reports)) {
            reports.stream().map(Complaint::of).forEach(sentences::add);
        }
        if (!found.settled()) {
            sentences.add("Not everything has come yet; the same question in a moment finds the rest.");
        }
        if (rows.hidden() > 0) {
            sentences.add(
                    String.format(Locale.ROOT, "%,d more hidden by the user; is:hidden lists them.", rows.hidden()));
        }
        return sentences;
    }

    private Optional<String> missing(ProviderSnapshot provider) {
        var info = provider.info();
        return switch (provider.status()) {
            case ProviderStatus.NeedsKey _ -> Optional.of("Left out: " + Outcome.keyMissing(info));
            case ProviderStatus.NotRunning _ when named.contains(info.id()) -> Optional.of(Outcome.absent(info));
            case ProviderStatus.Loading _ -> Optional.of(info.name() + " is still answering.");
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.NotRunning _ -> Optional.empty();
            case ProviderStatus.Ready _, ProviderStatus.Partial _ -> Optional.empty();
            case ProviderStatus.Stale _, ProviderStatus.Failed _ -> Optional.empty();
        };
    }
}
