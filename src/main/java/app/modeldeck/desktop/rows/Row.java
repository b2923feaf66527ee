package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.model.Model;
import java.util.Optional;

/// One line of the table. Two rows that are equal look the same.
public sealed interface Row {

    /// Whether the other row is about the same thing, however it looks.
    boolean isSame(Row other);

    /// The header of a group of rows.
    ///
    /// @param key which group
    /// @param name its name for people
    /// @param count how many rows follow, of how many: `128 of 1,348`
    /// @param badge where the provider stands, for a group of its rows
    /// @param note one sentence when there is something to say
    /// @param fold whether the rows are shown
    record GroupRow(
            GroupKey key, String name, String count, Optional<ProviderBadge> badge, Optional<String> note, Fold fold)
            implements Row {
        @Override
        public boolean isSame(Row other) {
            return other instanceof GroupRow group && group.key.equals(key);
        }
    }

    /// A model.
    ///
    /// @param provider the name of its provider, where no header says it
    record ModelRow(Model model, Optional<String> provider) implements Row {
        /// A model under the header of its provider.
        public ModelRow(Model model) {
            this(model, Optional.empty());
        }

        @Override
        public boolean isSame(Row other) {
            return other instanceof ModelRow row && row.model.id().equals(model.id());
        }
    }

    /// The last row: the question to the providers' own search, or what came of it.
    ///
    /// @param asking never pointless
    record AskRow(ProviderSearchState asking) implements Row {
        @Override
        public boolean isSame(Row other) {
            return other instanceof AskRow;
        }
    }

    /// Whether the rows of a group are shown.
    enum Fold {
        OPEN,
        FOLDED
    }
}
