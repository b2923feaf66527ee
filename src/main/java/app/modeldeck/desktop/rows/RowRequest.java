package app.modeldeck.desktop.rows;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import java.time.Clock;
import java.util.Set;

/// What rows are asked for.
///
/// @param catalog everything there is
/// @param query what is searched for
/// @param beyond what the providers' own search has to do with it
/// @param layout how the rows found are laid out
/// @param own what the person has marked
/// @param clock stands still at the time that ages count from
public record RowRequest(CatalogSnapshot catalog, Query query, Beyond beyond, Layout layout, Own own, Clock clock) {

    /// What the search depends on.
    Standpoint standpoint() {
        return Standpoint.of(
                clock.instant(),
                own.seen(),
                catalog.providers().stream().map(ProviderSnapshot::info).toList());
    }

    /// The same with the rows of all groups.
    public RowRequest unfolded() {
        return new RowRequest(catalog, query, beyond, new Layout(layout.order(), Set.of()), own, clock);
    }

    /// How rows are laid out.
    ///
    /// @param order the order within groups
    /// @param folded the groups whose rows are not shown
    public record Layout(RowOrder order, Set<GroupKey> folded) {
        public Layout {
            folded = Set.copyOf(folded);
        }
    }

    /// What the person has marked.
    ///
    /// @param reveal whether hidden models are shown for this once
    public record Own(Marks marks, Reveal reveal) {
        /// As the search sees it.
        Marks seen() {
            return switch (reveal) {
                case NOT -> marks;
                case ONCE -> marks.withNothingHidden();
            };
        }
    }

    /// Whether hidden models are shown.
    public enum Reveal {
        /// They are left out and counted.
        NOT,
        /// They are shown until something else is searched for.
        ONCE
    }

    /// The part of the providers' own search.
    ///
    /// @param found what it found for this query beyond the lists
    /// @param asking whether it can be asked, is being asked or was
    public record Beyond(Set<Model.Id> found, ProviderSearchState asking) {
        public Beyond {
            found = Set.copyOf(found);
        }
    }
}
