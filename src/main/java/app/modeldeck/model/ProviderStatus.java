package app.modeldeck.model;

import java.time.Instant;
import java.util.Optional;

/// Where a provider stands: the one thing that badges, JSON and exit codes are made from.
public sealed interface ProviderStatus {
    /// Switched off by the user.
    record Off() implements ProviderStatus {}

    /// Not asked yet.
    record Idle() implements ProviderStatus {}

    /// Being asked.
    ///
    /// @param loaded how many models this fetch has brought so far
    /// @param heldSince the age of the rows of an earlier fetch that are still shown
    /// @param waitingUntil when it goes on, where the provider asks to wait
    record Loading(int loaded, Optional<Instant> heldSince, Optional<Instant> waitingUntil) implements ProviderStatus {}

    /// Answered whole.
    ///
    /// @param asOf when the answer was complete
    /// @param remark something to say that costs no rows: a key that was rejected where the list is public
    record Ready(Instant asOf, Optional<Problem> remark) implements ProviderStatus {}

    /// Answered in part; the rows are what was read, over what was held.
    ///
    /// @param asOf when the reading stopped
    /// @param why why it stopped, or what is doubtful
    record Partial(Instant asOf, Problem why) implements ProviderStatus {}

    /// Failed; the rows are those of an earlier answer.
    ///
    /// @param asOf when that earlier answer came
    /// @param why why the last fetch failed
    record Stale(Instant asOf, Problem why) implements ProviderStatus {}

    /// Needs a key and has none.
    record NeedsKey() implements ProviderStatus {}

    /// Is a program of this computer that is not running, or none of those that the catalogue server has; no failure.
    record NotRunning() implements ProviderStatus {}

    /// Failed, and nothing is held.
    record Failed(Problem why) implements ProviderStatus {}
}
