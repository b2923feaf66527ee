package app.modeldeck.query;

import app.modeldeck.model.Price;
import app.modeldeck.query.Note.Reason;
import app.modeldeck.query.Range.Edge;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads values that are measured: counts, prices, ages and days.
///
/// All of them can stand alone, behind `<`, `<=`, `>` or `>=`, or as a range `a..b` of which one end may be
/// missing.
final class Scale {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}|\\d{0,15}\\.\\d{1,15})([kmbt]?)");
    private static final Pattern COMPARISON = Pattern.compile("([<>]=?)(.+)");
    private static final String RANGE = "..";

    private Scale() {}

    /// What a text came to.
    sealed interface Outcome {}

    /// It makes sense.
    record Known(Value value) implements Outcome {}

    /// It does not.
    record Senseless(Reason reason) implements Outcome {}

    /// `>1k`, `1.5m`, `10..20`.
    static Outcome count(String text) {
        return range(text, Scale::number)
                .map(range -> checked(range, new Value.Count(text, range)))
                .orElse(new Senseless(Reason.NOT_A_NUMBER));
    }

    /// `<0.10/s`, `$0.05`, `free`.
    static Outcome cost(String text) {
        if (text.equals("free")) {
            var nothing = Range.between(BigDecimal.ZERO, BigDecimal.ZERO);
            return new Known(new Value.Cost(text, nothing, Optional.empty()));
        }
        int slash = text.indexOf('/');
        var amounts = range(slash < 0 ? text : text.substring(0, slash), Scale::dollars);
        if (amounts.isEmpty()) {
            return new Senseless(Reason.NOT_A_PRICE);
        }
        var unit = slash < 0 ? Optional.<Price.Unit>empty() : Units.named(text.substring(slash + 1));
        if (slash >= 0 && unit.isEmpty()) {
            return new Senseless(Reason.NOT_A_UNIT);
        }
        return checked(amounts.get(), new Value.Cost(text, amounts.get(), unit));
    }

    /// `<30d`, `7d..30d`, `2026-01`, `>=2026-01-15`.
    static Outcome date(String text) {
        var ages = range(text, Days::age);
        if (ages.isPresent()) {
            var range = ages.get();
            boolean bare = range.from().equals(range.to());
            var meant = bare ? new Range(Optional.empty(), range.to()) : range;
            return checked(meant, new Value.Age(text, meant));
        }
        return Days.range(text)
                .map(range -> checked(range, new Value.Time(text, range)))
                .orElse(new Senseless(Reason.NOT_A_DATE));
    }

    private static Outcome checked(Range range, Value value) {
        return range.isReversed() ? new Senseless(Reason.REVERSED) : new Known(value);
    }

    private static Optional<Range> range(String text, Function<String, Optional<BigDecimal>> number) {
        int dots = text.indexOf(RANGE);
        if (dots >= 0) {
            return ends(text.substring(0, dots), text.substring(dots + RANGE.length()), number);
        }
        var comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return number.apply(text).map(n -> Range.between(n, n));
        }
        return number.apply(comparison.group(2)).map(n -> compared(comparison.group(1), n));
    }

    private static Optional<Range> ends(String from, String to, Function<String, Optional<BigDecimal>> number) {
        var least = number.apply(from);
        var most = number.apply(to);
        boolean odd = (least.isEmpty() && !from.isEmpty()) || (most.isEmpty() && !to.isEmpty());
        if (odd || (least.isEmpty() && most.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Range(
                least.flatMap(n -> Range.limit(n, Edge.INSIDE)), most.flatMap(n -> Range.limit(n, Edge.INSIDE))));
    }

    private static Range compared(String sign, BigDecimal number) {
        return switch (sign) {
            case "<" -> Range.to(number, Edge.OUTSIDE);
            case "<=" -> Range.to(number, Edge.INSIDE);
            case ">" -> Range.from(number, Edge.OUTSIDE);
            default -> Range.from(number, Edge.INSIDE);
        };
    }

    private static Optional<BigDecimal> dollars(String text) {
        return number(text.startsWith("$") ? text.substring(1) : text);
    }

    private static Optional<BigDecimal> number(String text) {
        var parts = NUMBER.matcher(text.replace("_", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int zeros = switch (parts.group(2)) {
            case "k" -> 3;
            case "m" -> 6;
            case "b" -> 9;
            case "t" -> 12;
            default -> 0;
        };
        return Optional.of(new BigDecimal(parts.group(1)).scaleByPowerOfTen(zeros));
    }
}
