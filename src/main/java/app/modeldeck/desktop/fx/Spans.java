package app.modeldeck.desktop.fx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Times in words for people.
///
/// @param words the language
public record Spans(Words words) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    /// How long ago that was: `2 h`.
    public String age(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < MINUTE) {
            return words.text("age.now");
        }
        if (seconds < HOUR) {
            return words.text("age.minutes", seconds / MINUTE);
        }
        if (seconds < DAY) {
            return words.text("age.hours", seconds / HOUR);
        }
        return seconds < 2 * MONTH ? words.text("age.days", seconds / DAY) : longAge(seconds);
    }

    private String longAge(long seconds) {
        return seconds < 2 * YEAR ? words.text("age.months", seconds / MONTH) : words.text("age.years", seconds / YEAR);
    }

    /// How long it took: `312 ms`, `4.2 s`; no time at all where the clock was set back meanwhile.
    public String took(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        return millis < 1000 ? words.text("took.millis", millis) : words.text("took.seconds", millis / 1000.0);
    }

    /// The time of day, with the day when it is not today.
    public String time(Instant instant, Clock clock) {
        var at = instant.atZone(clock.getZone());
        boolean today =
                at.toLocalDate().equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        var format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(words.locale()).format(at);
    }
}
