package app.modeldeck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One provider at one moment: its status and its rows, which always fit each other.
///
/// The transitions are here and nowhere else. Rows are in the order of [ModelOrder]; whoever calls a
/// transition has sorted them.
///
/// @param info who it is
/// @param status where it stands
/// @param models its rows, sorted, no id twice
/// @param origin where the rows came from
/// @param took how long the last finished fetch lasted
public record ProviderSnapshot(
        ProviderInfo info, ProviderStatus status, List<Model> models, Origin origin, Optional<Duration> took) {

    public ProviderSnapshot {
        models = List.copyOf(models);
        if (!models.isEmpty() && !mayHoldRows(status)) {
            throw new IllegalArgumentException(status + " holds no rows");
        }
        if (status instanceof ProviderStatus.Stale && models.isEmpty()) {
            throw new IllegalArgumentException("stale means that rows are held");
        }
    }

    private static boolean mayHoldRows(ProviderStatus status) {
        return switch (status) {
            case ProviderStatus.Loading _, ProviderStatus.Ready _, ProviderStatus.Partial _, ProviderStatus.Stale _ ->
                true;
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.NeedsKey _ -> false;
            case ProviderStatus.NotRunning _, ProviderStatus.Failed _ -> false;
        };
    }

    /// A provider that was not asked yet.
    public static ProviderSnapshot idle(ProviderInfo info) {
        return new ProviderSnapshot(info, new ProviderStatus.Idle(), List.of(), Origin.NONE, Optional.empty());
    }

    /// The provider is switched off; its rows are dropped.
    public ProviderSnapshot off() {
        return new ProviderSnapshot(info, new ProviderStatus.Off(), List.of(), Origin.NONE, Optional.empty());
    }

    /// A key is needed and missing; its rows are dropped.
    public ProviderSnapshot needsKey() {
        return new ProviderSnapshot(info, new ProviderStatus.NeedsKey(), List.of(), Origin.NONE, Optional.empty());
    }

    /// The program of this computer that it is does not run; its rows are dropped.
    public ProviderSnapshot notRunning(Duration took) {
        return new ProviderSnapshot(
                info, new ProviderStatus.NotRunning(), List.of(), Origin.FETCHED, Optional.of(took));
    }

    /// A fetch is under way and has brought `loaded` models; `rows` are what is shown meanwhile.
    public ProviderSnapshot loading(int loaded, List<Model> rows) {
        return loading(loaded, rows, Optional.empty());
    }

    /// The same while the provider asks to wait.
    public ProviderSnapshot waiting(int loaded, List<Model> rows, Instant until) {
        return loading(loaded, rows, Optional.of(until));
    }

    private ProviderSnapshot loading(int loaded, List<Model> rows, Optional<Instant> until) {
        var held = models.isEmpty() ? Optional.<Instant>empty() : asOf();
        var status = new ProviderStatus.Loading(loaded, held, until);
        return new ProviderSnapshot(info, status, rows, Origin.FETCHED, took);
    }

    /// The fetch reached its end.
    public ProviderSnapshot ready(List<Model> rows, Instant asOf, Duration took, Optional<Problem> remark) {
        return new ProviderSnapshot(
                info, new ProviderStatus.Ready(asOf, remark), rows, Origin.FETCHED, Optional.of(took));
    }

    /// The fetch stopped early, or what it brought is doubtful; `rows` are what it brought over what was held.
    public ProviderSnapshot partial(List<Model> rows, Instant asOf, Duration took, Problem why) {
        return new ProviderSnapshot(
                info, new ProviderStatus.Partial(asOf, why), rows, Origin.FETCHED, Optional.of(took));
    }

    /// The fetch brought nothing; `held` rows of an earlier fetch stay with their age.
    public ProviderSnapshot failed(Problem why, List<Model> held, Optional<Instant> heldSince, Duration took) {
        ProviderStatus next = held.isEmpty() || heldSince.isEmpty()
                ? new ProviderStatus.Failed(why)
                : new ProviderStatus.Stale(heldSince.get(), why);
        var rows = next instanceof ProviderStatus.Stale ? held : List.<Model>of();
        return new ProviderSnapshot(info, next, rows, Origin.FETCHED, Optional.of(took));
    }

    /// The same rows, said to come from there.
    public ProviderSnapshot from(Origin origin) {
        return new ProviderSnapshot(info, status, models, origin, took);
    }

    /// The same state with another record of each model.
    ///
    /// @param row gives one with the same id and name
    public ProviderSnapshot with(UnaryOperator<Model> row) {
        return new ProviderSnapshot(info, status, models.stream().map(row).toList(), origin, took);
    }

    /// When the rows were fetched, where there are any.
    public Optional<Instant> asOf() {
        return switch (status) {
            case ProviderStatus.Ready ready -> Optional.of(ready.asOf());
            case ProviderStatus.Partial partial -> Optional.of(partial.asOf());
            case ProviderStatus.Stale stale -> Optional.of(stale.asOf());
            case ProviderStatus.Loading loading -> loading.heldSince();
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.NeedsKey _ -> Optional.empty();
            case ProviderStatus.NotRunning _, ProviderStatus.Failed _ -> Optional.empty();
        };
    }

    /// What there is to say of the provider besides its rows.
    public Optional<Problem> problem() {
        return switch (status) {
            case ProviderStatus.Ready ready -> ready.remark();
            case ProviderStatus.Partial partial -> Optional.of(partial.why());
            case ProviderStatus.Stale stale -> Optional.of(stale.why());
            case ProviderStatus.Failed failed -> Optional.of(failed.why());
            case ProviderStatus.NeedsKey _ -> Optional.of(new Problem.KeyMissing());
            case ProviderStatus.Off _, ProviderStatus.Idle _ -> Optional.empty();
            case ProviderStatus.Loading _, ProviderStatus.NotRunning _ -> Optional.empty();
        };
    }
}
