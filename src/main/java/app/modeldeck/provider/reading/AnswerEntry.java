package app.modeldeck.provider.reading;

import app.modeldeck.model.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One entry of a provider's answer, read leniently: a field that is missing, null, empty or of the wrong
/// type is absent. A field is named by its path, `metadata.display_name`; a number in it chooses an element of a
/// list.
///
/// @param node the wanted fields of the entry
/// @param source the answer that it came in
public record AnswerEntry(JsonNode node, Source source) {
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_DESCRIPTION = 8192;
    private static final int LONGEST_ADDRESS = 2048;
    private static final MathContext DOUBLE = new MathContext(15);
    private static final int MOST_DIGITS = 60;
    private static final int MOST_TAGS = 64;
    private static final int LONGEST_TAG = 64;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,4}");
    /// Zero in any zone, which many write where they know no time.
    private static final Instant ZERO = Instant.EPOCH.plus(Duration.ofDays(1));
    private static final Duration FARTHEST = Duration.ofDays(366);
    /// A time in seconds since 1970 that is not smaller is one in milliseconds: it would be the year 10000.
    private static final long MOST_SECONDS = 253_402_300_800L;
    private static final long MOST_MILLISECONDS = 1_000 * MOST_SECONDS;

    /// The object under this field; an empty one where there is none.
    public AnswerEntry row(String field) {
        return new AnswerEntry(at(field), source);
    }

    private JsonNode at(String path) {
        if (path.indexOf('.') < 0) {
            return below(node, path);
        }
        var found = node;
        for (var name : path.split("\\.", -1)) {
            found = below(found, name);
        }
        return found;
    }

    private static JsonNode below(JsonNode node, String name) {
        return node.isArray() ? node.path(index(name)) : node.path(name);
    }

    private static int index(String name) {
        return INDEX.matcher(name).matches() ? Integer.parseInt(name) : -1;
    }

    /// The objects of the list under this field.
    public Stream<AnswerEntry> rows(String field) {
        return elements(field).filter(JsonNode::isObject).map(element -> new AnswerEntry(element, source));
    }

    /// Whether anything stands there: no null, and no blank text.
    public boolean isStated(String field) {
        var value = at(field);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }

    /// An identifier: text or a whole number, taken exactly as it is, or not at all.
    public Optional<String> id(String field) {
        return raw(field)
                .or(() -> count(field).map(String::valueOf))
                .filter(text -> text.length() <= LONGEST_ID)
                .filter(AnswerEntry::mayBeId)
                .filter(CleanText::isVisible);
    }

    private static boolean mayBeId(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!mayStandInId(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStandInId(int c) {
        return !Character.isWhitespace(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE;
    }

    /// A name or another short text, on one line.
    public Optional<String> line(String field) {
        return raw(field).flatMap(text -> CleanText.line(text, LONGEST_NAME));
    }

    /// A description, with its line breaks.
    public Optional<String> lines(String field) {
        return raw(field).flatMap(text -> CleanText.lines(text, LONGEST_DESCRIPTION));
    }

    /// A description that is written as HTML, as plain text with its line breaks.
    public Optional<String> html(String field) {
        return raw(field).map(HtmlText::plain).flatMap(text -> CleanText.lines(text, LONGEST_DESCRIPTION));
    }

    /// A list of short texts, no text twice.
    public List<String> tags(String field) {
        var value = at(field);
        if (!value.isArray()) {
            return List.of();
        }
        var tags = new LinkedHashSet<String>();
        for (var tag : value) {
            if (tag.isTextual() && tags.size() < MOST_TAGS) {
                CleanText.line(tag.textValue(), LONGEST_TAG).ifPresent(tags::add);
            }
        }
        return List.copyOf(tags);
    }

    /// What follows this beginning in the first text of a list that has it: `license:` in a list of tags.
    public Optional<String> tagged(String field, String beginning) {
        return elements(field)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(tag -> tag.startsWith(beginning))
                .findFirst()
                .flatMap(tag -> CleanText.line(tag.substring(beginning.length()), LONGEST_NAME));
    }

    /// A count: a whole number that is not negative.
    public Optional<Long> count(String field) {
        var value = at(field);
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
                ? Optional.of(value.longValue())
                : Optional.empty();
    }

    /// Whether the field is there and true.
    public boolean isTrue(String field) {
        return at(field).isBoolean() && at(field).booleanValue();
    }

    /// A number that can be written out in a line. One that is written as text is taken exactly; of one that is written
    /// as a number fifteen digits count, for its writer had no more of them: 2.9999999999999997e-5 is 0.00003.
    public Optional<BigDecimal> decimal(String field) {
        var value = at(field);
        try {
            if (value.isNumber()) {
                return Optional.of(value.decimalValue().round(DOUBLE)).filter(AnswerEntry::isShort);
            }
            return value.isTextual()
                    ? Optional.of(value.textValue().strip())
                            .filter(text -> text.chars().allMatch(c -> c < 128))
                            .map(BigDecimal::new)
                            .filter(AnswerEntry::isShort)
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// An exponent of nine digits is nine characters, and a billion when it is written out.
    static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /// A moment: ISO 8601 with a time and zone, a date alone, which counts from its midnight in UTC, or seconds,
    /// milliseconds or microseconds since 1970. What lies before the second day of 1970, or a year and more
    /// after the answer, is a placeholder, and not known.
    public Optional<Instant> instant(String field) {
        return raw(field)
                .flatMap(AnswerEntry::instantOf)
                .or(() -> count(field).map(AnswerEntry::sinceEpoch))
                .filter(moment -> !moment.isBefore(ZERO))
                .filter(moment -> moment.isBefore(source.asOf().plus(FARTHEST)));
    }

    private static Instant sinceEpoch(long number) {
        if (number >= MOST_MILLISECONDS) {
            return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        }
        return number >= MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return midnight(text);
        }
    }

    private static Optional<Instant> midnight(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// An https address; one with a user in front of its host passes itself off as another.
    public Optional<URI> address(String field) {
        return raw(field).filter(text -> text.length() <= LONGEST_ADDRESS).flatMap(AnswerEntry::https);
    }

    /// The address that this text is, where it is an https one.
    static Optional<URI> https(String text) {
        try {
            var address = new URI(text.strip());
            return "https".equalsIgnoreCase(address.getScheme())
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<String> raw(String field) {
        var value = at(field);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private Stream<JsonNode> elements(String field) {
        var value = at(field);
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.empty();
    }
}
