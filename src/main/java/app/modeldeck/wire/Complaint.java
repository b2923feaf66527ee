package app.modeldeck.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The sentence that says what is wrong with a provider, for whoever asked for its models.
public final class Complaint {
    private Complaint() {}

    /// Who, what, and what is shown all the same.
    public static String of(ProviderReport report) {
        var words = report.error().orElse("");
        var name = report.info().name();
        var said = words.startsWith(name) ? words : name + ": " + words;
        return switch (report.standing()) {
            case WHOLE, FAILED -> said + ".";
            case PARTIAL -> said + "; its list is not complete.";
            case STALE -> said + "; showing " + count(report.count()) + " of " + age(report) + ".";
        };
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "model" : "models");
    }

    private static String age(ProviderReport report) {
        return report.fetchedAt()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                .map(Instant::toString)
                .orElse("an earlier answer");
    }
}
