package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.rehearsal.Fault;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Holds what must be true of every state of a catalogue that one asker asks while its providers fail: the rows are
/// exactly the last good ones and said to be so, or fresh, and the badges fit them.
final class SnapshotJudge {
    private final Words words = Words.in(Locale.US);
    private final Map<ProviderId, Set<Model.Id>> whole = new HashMap<>();
    private final Map<ProviderId, Set<Model.Id>> held = new HashMap<>();
    private final Set<ProviderBadge.Mark> seen = EnumSet.noneOf(ProviderBadge.Mark.class);
    private final Supplier<Instant> time;
    private Map<String, Fault> faults = Map.of();

    SnapshotJudge(Supplier<Instant> time) {
        this.time = time;
    }

    /// That is all this provider has.
    void whole(ProviderSnapshot provider) {
        whole.put(id(provider), ids(provider));
    }

    /// From now on these providers fail like this.
    void begin(Map<String, Fault> next) {
        faults = next;
    }

    /// The badges that were seen on settled states.
    Set<ProviderBadge.Mark> seen() {
        return seen;
    }

    private Instant now() {
        return time.get();
    }

    /// A question has ended like this: what is there is what is held.
    void hold(ProviderSnapshot settled) {
        assertThat(settled.status()).isNotInstanceOf(ProviderStatus.Loading.class);
        held.put(id(settled), ids(settled));
        seen.add(badge(settled).mark());
    }

    /// Something is seen, on the way or at the end.
    void check(CatalogSnapshot snapshot) {
        assertThat(snapshot.providers()).allSatisfy(provider -> {
            rowsAreGoodOrFresh(provider);
            badgeFits(provider);
        });
    }

    private void rowsAreGoodOrFresh(ProviderSnapshot provider) {
        var before = held.getOrDefault(id(provider), Set.of());
        var rows = ids(provider);
        switch (provider.status()) {
            case ProviderStatus.Ready _ -> isFresh(provider, rows);
            case ProviderStatus.Loading _, ProviderStatus.Partial _ ->
                assertThat(rows).containsAll(before);
            case ProviderStatus.Stale stale -> {
                assertThat(rows).isEqualTo(before);
                assertThat(stale.asOf()).isBefore(now());
            }
            case ProviderStatus.Failed _, ProviderStatus.Idle _, ProviderStatus.NeedsKey _ ->
                assertThat(before).isEmpty();
            case ProviderStatus.NotRunning _, ProviderStatus.Off _ ->
                assertThat(rows).isEmpty();
        }
    }

    /// A list is whole, unless its server says with an empty page that it ends there.
    private void isFresh(ProviderSnapshot provider, Set<Model.Id> rows) {
        var all = whole.getOrDefault(id(provider), Set.of());
        var fault = faults.get(id(provider).slug());
        if (fault != null && fault.kind() == Fault.Kind.EMPTY) {
            assertThat(all).containsAll(rows);
        } else if (!rows.equals(held.get(id(provider)))) {
            assertThat(rows).isEqualTo(all);
        }
    }

    private void badgeFits(ProviderSnapshot provider) {
        WindowReading.fits(
                badge(provider), provider.info().name(), provider.models().size());
    }

    private ProviderBadge badge(ProviderSnapshot provider) {
        return ProviderBadge.of(provider, now(), words);
    }

    private static ProviderId id(ProviderSnapshot provider) {
        return provider.info().id();
    }

    private static Set<Model.Id> ids(ProviderSnapshot provider) {
        return provider.models().stream().map(Model::id).collect(Collectors.toCollection(HashSet::new));
    }
}
