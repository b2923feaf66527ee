package app.modeldeck.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Holds what must be true of every sight of providers that fail at random, round after round: the rows are the last
/// good ones and said to be so, or fresh. Several may look at once, and each may have asked by itself. Safe for several
/// threads.
public final class Judge {
    private Map<ProviderId, List<Sight>> held = Map.of();
    private final Map<ProviderId, Set<Sight>> settled = new HashMap<>();
    private Round round = new Round(Map.of(), Set.of(), Instant.MIN);

    /// What is so from now on.
    ///
    /// @param lists the whole list of each provider; two rounds have other ones
    /// @param failing the providers that answer no question
    /// @param began when the round begins, which is after everything of the last one
    public record Round(Map<ProviderId, Set<Model.Id>> lists, Set<ProviderId> failing, Instant began) {
        public Round {
            lists = Map.copyOf(lists);
            failing = Set.copyOf(failing);
        }

        private Set<Model.Id> list(ProviderId provider) {
            return lists.getOrDefault(provider, Set.of());
        }
    }

    /// A round begins; what was settled in the last one is what is held.
    public synchronized void begin(Round next) {
        var before = new HashMap<ProviderId, List<Sight>>();
        settled.forEach((provider, sights) -> before.put(provider, List.copyOf(sights)));
        held = before;
        settled.clear();
        round = next;
    }

    /// Something is seen in the midst of a round.
    public synchronized void look(Sight sight) {
        var list = round.list(sight.provider());
        switch (sight.claim()) {
            case FRESH -> {
                if (!sight.rows().equals(list)) {
                    assertThat(fresh(sight.provider()).contains(sight.rows()))
                            .as(said(sight))
                            .isTrue();
                    assertThat(sight.asOf().filter(this::isOfThisRound))
                            .as(said(sight))
                            .isEmpty();
                }
            }
            case KEPT -> areKept(sight);
            case OLD -> {
                assertThat(sight.rows()).as(said(sight)).isNotEmpty();
                areKept(sight);
            }
            case NOTHING -> {
                assertThat(sight.rows()).as(said(sight)).isEmpty();
                assertThat(bases(sight.provider()).contains(Set.of()))
                        .as(said(sight))
                        .isTrue();
            }
        }
    }

    /// Something is seen after everybody was asked anew and has answered or failed.
    public synchronized void settle(Sight sight) {
        look(sight);
        if (sight.claim() == Sight.Claim.FRESH) {
            assertThat(sight.rows().equals(round.list(sight.provider())))
                    .as(said(sight))
                    .isTrue();
            assertThat(round.failing()).as(said(sight)).doesNotContain(sight.provider());
        }
        settled.computeIfAbsent(sight.provider(), _ -> new HashSet<>()).add(sight);
    }

    /// Times are told in whole seconds.
    private boolean isOfThisRound(Instant asOf) {
        return asOf.isAfter(round.began().plus(1, ChronoUnit.SECONDS));
    }

    /// None of the rows held is lost, and none is invented.
    private void areKept(Sight sight) {
        var bases = Stream.concat(bases(sight.provider()).stream(), Stream.of(round.list(sight.provider())))
                .toList();
        assertThat(bases.stream().anyMatch(sight.rows()::containsAll))
                .as(said(sight))
                .isTrue();
        var all = new HashSet<Model.Id>();
        bases.forEach(all::addAll);
        assertThat(all.containsAll(sight.rows())).as(said(sight)).isTrue();
    }

    private List<Set<Model.Id>> bases(ProviderId provider) {
        var sights = Optional.ofNullable(held.get(provider));
        return sights.map(all -> all.stream().map(Sight::rows).toList()).orElse(List.of(Set.of()));
    }

    private List<Set<Model.Id>> fresh(ProviderId provider) {
        return held.getOrDefault(provider, List.of()).stream()
                .filter(sight -> sight.claim() == Sight.Claim.FRESH)
                .map(Sight::rows)
                .toList();
    }

    private String said(Sight sight) {
        return "%s %s with %d rows of %s, now %d, failing: %s"
                .formatted(
                        sight.provider(),
                        sight.claim(),
                        sight.rows().size(),
                        sight.asOf(),
                        round.list(sight.provider()).size(),
                        round.failing().contains(sight.provider()));
    }
}
