package app.modeldeck.desktop.notices;

import app.modeldeck.desktop.badges.BadgeCard;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something that is told once, in passing.
///
/// @param title who and what
/// @param text why
public record Notice(String title, String text) {

    /// What there is to tell of a refresh: nothing when all went well.
    static Optional<Notice> of(CatalogSnapshot settled, Clock clock, Words words) {
        var troubled = settled.providers().stream()
                .filter(p -> p.problem().isPresent())
                .map(p -> BadgeCard.of(p, clock, words))
                .toList();
        if (isOffline(settled)) {
            return Optional.of(new Notice(words.text("notice.offline"), words.text("notice.offline.text")));
        }
        if (troubled.size() == 1) {
            var only = troubled.getFirst();
            return Optional.of(new Notice(only.badge().text(), only.sentence()));
        }
        if (troubled.isEmpty()) {
            return Optional.empty();
        }
        var lines = troubled.stream().map(card -> card.badge().text()).collect(Collectors.joining("\n"));
        return Optional.of(new Notice(words.text("notice.several", troubled.size()), lines));
    }

    private static boolean isOffline(CatalogSnapshot settled) {
        return settled.providers().stream()
                .flatMap(provider -> provider.problem().stream())
                .anyMatch(Problem.Offline.class::isInstance);
    }
}
