package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the bottom of the window says of the whole catalogue.
///
/// @param words the language
record StatusWords(Words words) {

    /// How far the providers are that are being asked: `Replicate 75, fal.ai 1,000`.
    String activity(CatalogSnapshot catalog) {
        return catalog.providers().stream()
                .map(this::activity)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(words.text("list.separator")));
    }

    private Optional<String> activity(ProviderSnapshot provider) {
        return provider.status() instanceof ProviderStatus.Loading loading
                ? Optional.of(words.text("activity.provider", provider.info().name(), loading.loaded()))
                : Optional.empty();
    }

    /// Count and age: the age of the oldest rows.
    String summary(CatalogSnapshot catalog, Instant now) {
        return catalog.providers().stream()
                .filter(p -> !p.models().isEmpty())
                .flatMap(p -> p.asOf().stream())
                .min(Comparator.naturalOrder())
                .map(oldest -> words.text("summary.aged", catalog.size(), new Spans(words).age(oldest, now)))
                .orElseGet(() -> words.text("summary", catalog.size()));
    }
}
