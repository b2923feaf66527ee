package app.modeldeck.releases;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of a release: `0.1.0`.
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern SHAPE = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /// Reads a version or the tag of one; empty for anything else, also for one that is still tried out (`1.0.0-rc1`).
    public static Optional<Version> of(String text) {
        var match = SHAPE.matcher(text);
        return match.matches()
                ? Optional.of(new Version(number(match.group(1)), number(match.group(2)), number(match.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /// As a person reads it.
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
