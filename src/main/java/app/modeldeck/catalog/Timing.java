package app.modeldeck.catalog;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;

/// The clocks and times of the catalogue.
///
/// @param ticker the monotonic clock that ages the cache
/// @param clock the wall clock that dates what people see
/// @param ttl how long an answer counts as fresh, from its completion
/// @param deadline how long one provider may take for a whole list
public record Timing(Ticker ticker, InstantSource clock, Duration ttl, Duration deadline) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration DEFAULT_TTL = Duration.ofMinutes(10);
    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(3);

    public Timing {
        if (ttl.compareTo(SHORTEST) < 0 || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the time to live is 5 to 15 minutes");
        }
    }

    /// The usual times on these clocks: fresh for ten minutes, a list in at most three. While the computer sleeps,
    /// what is held ages.
    public static Timing usual(Ticker ticker, InstantSource clock) {
        return new Timing(new WakingTicker(ticker, clock), clock, DEFAULT_TTL, DEFAULT_DEADLINE);
    }
}
