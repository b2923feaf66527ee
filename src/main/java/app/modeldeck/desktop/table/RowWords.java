package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.query.License;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/// What a row says of the facts of its model: in short, and in full. Used on one thread.
final class RowWords {
    private final Words words;
    private final Clock clock;
    private final NumberFormat runs;

    /// @param clock the time that ages count from, in the person's zone
    RowWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.runs = NumberFormat.getCompactNumberInstance(words.locale(), NumberFormat.Style.SHORT);
        runs.setMaximumFractionDigits(1);
    }

    /// How often it was run, in short: `1.2M`.
    Optional<String> runs(Model model) {
        var count = model.facts().runs();
        return count.isPresent() ? Optional.of(runs.format(count.getAsLong())) : Optional.empty();
    }

    /// The same with every digit.
    Optional<String> exactRuns(Model model) {
        return model.facts().runs().stream()
                .mapToObj(count -> words.text("fact.runs", count))
                .findFirst();
    }

    /// How long ago it last changed.
    Optional<String> updated(Model model) {
        return model.facts().updated().map(at -> new Spans(words).age(at, clock.instant()));
    }

    /// When it last changed.
    Optional<String> exactUpdated(Model model) {
        return model.facts().updated().map(at -> words.text("fact.updated", absolute(at)));
    }

    private String absolute(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(clock.getZone())
                .format(at);
    }

    /// The provider's word for its licence; of an address where it leads, and what the class says where the word is
    /// that of the class.
    Optional<String> license(Model model) {
        return model.facts().license().map(word -> isClass(word) ? className(License.of(word)) : shortened(word));
    }

    /// What its licence allows, as far as that is certain; nothing where the word says so itself.
    Optional<String> licenseClass(Model model) {
        return model.facts()
                .license()
                .filter(word -> !isClass(word))
                .map(License::of)
                .map(this::className);
    }

    private static boolean isClass(String word) {
        return word.equalsIgnoreCase(License.of(word).word());
    }

    private String className(License license) {
        return words.text("facet.LICENSE." + license.word());
    }

    private static String shortened(String word) {
        if (!word.startsWith("http")) {
            return word;
        }
        try {
            return Optional.ofNullable(URI.create(word).getHost()).orElse(word);
        } catch (IllegalArgumentException _) {
            return word;
        }
    }

    /// Said of whatever the provider does not state.
    String unstated() {
        return words.text("fact.unstated");
    }
}
