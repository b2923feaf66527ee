package app.modeldeck.cover;

import java.time.Duration;

/// How much is taken for a cover.
///
/// @param bytes the most that are read
/// @param pixels the most that a picture may have
/// @param stretch how many times longer than wide it may be, or wider than long
/// @param time the most that all of it may take, redirects and body too
/// @param redirects how many are followed
/// @param atOnce how many covers are fetched at one time
public record CoverLimits(int bytes, long pixels, int stretch, Duration time, int redirects, int atOnce) {
    /// Eight megabytes, sixteen megapixels, ten seconds, four at once.
    public static CoverLimits usual() {
        return new CoverLimits(8 << 20, 16L << 20, 20, Duration.ofSeconds(10), 3, 4);
    }
}
