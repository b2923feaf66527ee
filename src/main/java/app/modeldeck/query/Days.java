package app.modeldeck.query;

import app.modeldeck.query.Range.Edge;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads ages and calendar days, in UTC.
final class Days {
    private static final Pattern AGE = Pattern.compile("(\\d{1,6})(h|d|w|mo|m|y)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern COMPARISON = Pattern.compile("([<>]=?)(.+)");
    private static final String RANGE = "..";
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    private Days() {}

    /// A stretch of days that a text names: a day, a month or a year.
    ///
    /// @param start its first second since 1970
    /// @param end the first second after it
    private record Stretch(BigDecimal start, BigDecimal end) {}

    /// How many seconds `30d` are; a month is thirty days and a year 365.
    static Optional<BigDecimal> age(String text) {
        var parts = AGE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        var age = switch (parts.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(count * 7);
            case "y" -> Duration.ofDays(count * DAYS_OF_YEAR);
            default -> Duration.ofDays(count * DAYS_OF_MONTH);
        };
        return Optional.of(BigDecimal.valueOf(age.toSeconds()));
    }

    /// The seconds since 1970 that `2026-01`, `>2026-01-15` or `2025..2026` stand for.
    static Optional<Range> range(String text) {
        int dots = text.indexOf(RANGE);
        if (dots >= 0) {
            return ends(text.substring(0, dots), text.substring(dots + RANGE.length()));
        }
        var comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return stretch(text).map(s -> within(Optional.of(s.start()), Optional.of(s.end())));
        }
        return stretch(comparison.group(2)).map(s -> switch (comparison.group(1)) {
            case "<" -> Range.to(s.start(), Edge.OUTSIDE);
            case "<=" -> Range.to(s.end(), Edge.OUTSIDE);
            case ">" -> Range.from(s.end(), Edge.INSIDE);
            default -> Range.from(s.start(), Edge.INSIDE);
        });
    }

    private static Optional<Range> ends(String from, String to) {
        var first = stretch(from);
        var last = stretch(to);
        boolean odd = (first.isEmpty() && !from.isEmpty()) || (last.isEmpty() && !to.isEmpty());
        if (odd || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(within(first.map(Stretch::start), last.map(Stretch::end)));
    }

    private static Range within(Optional<BigDecimal> start, Optional<BigDecimal> end) {
        return new Range(
                start.flatMap(s -> Range.limit(s, Edge.INSIDE)), end.flatMap(e -> Range.limit(e, Edge.OUTSIDE)));
    }

    private static Optional<Stretch> stretch(String text) {
        var parts = DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var year = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
            if (parts.group(2) == null) {
                return Optional.of(stretch(year, year.plusYears(1)));
            }
            var month = year.withMonth(Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return Optional.of(stretch(month, month.plusMonths(1)));
            }
            var day = month.withDayOfMonth(Integer.parseInt(parts.group(3)));
            return Optional.of(stretch(day, day.plusDays(1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Stretch stretch(LocalDate start, LocalDate end) {
        return new Stretch(seconds(start), seconds(end));
    }

    private static BigDecimal seconds(LocalDate day) {
        return BigDecimal.valueOf(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
}
