package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something that is told once, in passing.
///
/// @param title who and what
/// @param text why
record Notice(String title, String text) {

    /// What there is to tell of a refresh: nothing when all went well.
    static Optional<Notice> of(CatalogSnapshot settled, Clock clock, Words words) {
        var troubled = settled.providers().stream()
                .filter(p -> p.problem().isPresent())
                .map(p -> BadgeCard.of(p, clock, words))
                .toList();
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
}
