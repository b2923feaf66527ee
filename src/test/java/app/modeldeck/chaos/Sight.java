package app.modeldeck.chaos;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What is to be seen of one provider at one moment, wherever one looks.
///
/// @param claim what is said of the rows
/// @param asOf how old they are said to be, where a time is shown
public record Sight(ProviderId provider, Claim claim, Set<Model.Id> rows, Optional<Instant> asOf) {
    public Sight {
        rows = Set.copyOf(rows);
    }

    /// What is said of the rows.
    public enum Claim {
        /// They are the whole list of now.
        FRESH,
        /// They are those held, and perhaps some of now: it loads, waits or stopped early.
        KEPT,
        /// They are the last good ones.
        OLD,
        /// There are none, because it failed.
        NOTHING
    }
}
