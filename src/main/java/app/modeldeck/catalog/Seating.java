package app.modeldeck.catalog;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.secrets.KeyIdentity;
import app.modeldeck.secrets.KeyRing;
import java.util.List;

/// Gives the providers of a question their seats: each with the key that it is asked with, and what is held of it
/// as seen with that key. Safe for several threads; may block where keys do.
///
/// @param ownKeys the user's own, used after those of the question
record Seating(KeyRing ownKeys, Shelves shelves) {
    /// The providers that are asked.
    List<Seat> of(Roster roster, Question question) {
        return roster.providers().stream()
                .filter(p -> question.asks(p.info().id()) && !roster.isOff(p))
                .map(p -> of(p, question.keys()))
                .toList();
    }

    /// Those that would be asked, but are switched off.
    static List<ProviderSnapshot> switchedOff(Roster roster, Question question) {
        return roster.providers().stream()
                .filter(p -> question.asks(p.info().id()) && roster.isOff(p))
                .map(p -> ProviderSnapshot.idle(p.info()).off())
                .toList();
    }

    /// One provider, asked with one of these keys before the user's own.
    Seat of(ModelProvider provider, KeyRing keys) {
        var info = provider.info();
        var given = keys.look(info);
        var finding = given.or(() -> ownKeys.look(info));
        var identity = finding.key().map(held -> held.secret().identity()).orElse(KeyIdentity.NONE);
        if (given.key().isPresent()) {
            return new Seat(provider, finding, identity, Seat.Whose.ASKERS, shelves.shelf(info, identity));
        }
        boolean unknown = finding.fault().isPresent() && info.keyUse() == KeyUse.REQUIRED;
        var shelf = unknown ? shelves.ownShelf(info) : shelves.ownShelf(info, identity);
        return new Seat(provider, finding, identity, Seat.Whose.OWN, shelf);
    }
}
