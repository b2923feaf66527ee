package app.modeldeck.query;

import java.util.Arrays;

/// How long something takes over all keystrokes: half of them at most this, nearly all, every one. Milliseconds.
public record Times(double half, double most, double worst) {
    private static final double MILLION = 1e6;

    /// What is timed. It takes the time itself, for only a part of what it does may count.
    @FunctionalInterface
    public interface Timed {
        /// Does it, and tells the nanoseconds that count.
        long take();
    }

    /// Takes the middle one of several times.
    public static double median(int rounds, Timed timed) {
        var times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = timed.take() / MILLION;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /// Sums up the times of all keystrokes.
    ///
    /// @param times milliseconds
    public static Times of(double... times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Times(at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    /// How many times as long that takes.
    public String against(Times own) {
        return "%.0fx at the median, %.0fx at the 95th percentile, %.0fx at the worst"
                .formatted(half / own.half, most / own.most, worst / own.worst);
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p95 %.2f ms, max %.2f ms".formatted(half, most, worst);
    }
}
