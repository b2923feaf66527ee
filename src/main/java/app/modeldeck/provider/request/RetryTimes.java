package app.modeldeck.provider.request;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out when a provider that asks to slow down may be asked again.
///
/// It looks at `Retry-After` (seconds or an HTTP date, measured against the answer's own `Date`), then at the
/// `RateLimit` headers, then at Replicate's `retry_after` in the body and its sentence "resets in ~30s"
/// (replicate.com/docs/topics/predictions/rate-limits). What is negative, past or unreadable counts as not said; what
/// is longer than an hour counts as an hour.
final class RetryTimes {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern IN_BODY = Pattern.compile("\"retry_after\"\\s*:\\s*\"?(\\d{1,9})");
    private static final Pattern IN_PROSE = Pattern.compile("resets in ~?(\\d{1,9})\\s*s");
    private static final Pattern RESET = Pattern.compile("(?:^|[;,\\s])(?:t|reset)=(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("^\\s*(\\d{1,18})\\s*$");

    private final InstantSource clock;

    RetryTimes(InstantSource clock) {
        this.clock = clock;
    }

    /// How long to wait from now.
    Optional<Duration> find(HttpHeaders headers, String body) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> first(SECONDS, value).or(() -> date(value, headers)))
                .or(() -> headers.firstValue("RateLimit").flatMap(value -> first(RESET, value)))
                .or(() -> first(IN_BODY, body))
                .or(() -> first(IN_PROSE, body))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private Optional<Duration> date(String value, HttpHeaders headers) {
        var now = headers.firstValue("Date").flatMap(RetryTimes::instant).orElseGet(clock::instant);
        return instant(value).map(until -> Duration.between(now, until));
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
