package app.modeldeck.provider.reading;

import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What providers' own words for the unit of a price mean, where that is known for sure.
///
/// Case and spaces around and between make no difference. What is not in the table has no unit, and so no price:
/// a `credit`, a `step`, a `video segment` or a block of five seconds can be worth anything.
final class UnitWords {
    /// The words, what they mean, how often a price for them makes a price for that unit, and what it is
    /// limited to.
    private static final String TABLE = """
            image: per-image
            images: per-image
            megapixel: per-megapixel
            megapixels: per-megapixel
            processed megapixels: per-megapixel 1 processed
            video: per-video
            videos: per-video
            second: per-second
            seconds: per-second
            input seconds: per-second 1 input
            compute second: per-compute-second
            compute seconds: per-compute-second
            minute: per-minute
            minutes: per-minute
            minute of video: per-minute 1 video
            generation: per-generation
            generations: per-generation
            run: per-run
            runs: per-run
            request: per-request
            requests: per-request
            1000 characters: per-1000-characters
            1000 tokens: per-1m-tokens 1000
            1m tokens: per-1m-tokens
            """;

    private static final Map<String, Meaning> MEANINGS = meanings();

    private UnitWords() {}

    /// What the words mean.
    ///
    /// @param scale what makes an amount for the words one for the unit
    /// @param condition what the unit is limited to: `input`, where only that is counted
    record Meaning(Price.Unit unit, BigDecimal scale, Optional<String> condition) {}

    private static Map<String, Meaning> meanings() {
        var meanings = new HashMap<String, Meaning>();
        TABLE.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var parts = line.substring(colon + 2).split(" ", -1);
            meanings.put(
                    line.substring(0, colon),
                    new Meaning(
                            Price.Unit.of(parts[0]).orElseThrow(),
                            parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE,
                            Stream.of(parts).skip(2).findFirst()));
        });
        return meanings;
    }

    /// What these words mean; empty where that is not known for sure.
    static Optional<Meaning> meaning(String words) {
        return Optional.ofNullable(
                MEANINGS.get(words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
    }
}
