package app.modeldeck.chaos;

import app.modeldeck.model.ProviderId;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Fault;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A fault for about every other provider, on one page or on all.
///
/// @param faults by the slug of the provider
public record AnyFaults(Map<String, Fault> faults) {
    private static final int MOST_PAGES = 3;
    private static final int LONGEST_PAUSE = 50;
    private static final Set<Fault.Kind> FATAL = EnumSet.of(
            Fault.Kind.FORBIDDEN,
            Fault.Kind.NOT_FOUND,
            Fault.Kind.SERVER_ERROR,
            Fault.Kind.UNAVAILABLE,
            Fault.Kind.TIMEOUT,
            Fault.Kind.HTML,
            Fault.Kind.REDIRECT);

    public AnyFaults {
        faults = Map.copyOf(faults);
    }

    /// Drawn for these providers.
    ///
    /// @param kinds those that may be drawn
    public static AnyFaults draw(Collection<ProviderId> providers, Set<Fault.Kind> kinds, Random random) {
        var faults = new HashMap<String, Fault>();
        var choice = List.copyOf(EnumSet.copyOf(kinds));
        for (var provider : providers) {
            if (random.nextBoolean()) {
                faults.put(provider.slug(), any(choice, random));
            }
        }
        return new AnyFaults(faults);
    }

    private static Fault any(List<Fault.Kind> kinds, Random random) {
        var page = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(MOST_PAGES));
        var pause = Duration.ofMillis(random.nextInt(LONGEST_PAUSE));
        return new Fault(kinds.get(random.nextInt(kinds.size())), page, pause);
    }

    /// For a rehearsal.
    public Chaos chaos() {
        return new Chaos(faults);
    }

    /// The providers that answer no question.
    public Set<ProviderId> failing() {
        return faults.entrySet().stream()
                .filter(entry -> entry.getValue().page().isEmpty()
                        && FATAL.contains(entry.getValue().kind()))
                .map(entry -> new ProviderId(entry.getKey()))
                .collect(Collectors.toSet());
    }
}
