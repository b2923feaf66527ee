package app.modeldeck.settings;

import java.util.List;
import java.util.stream.IntStream;

/// How large texts, and all that is measured by them, are in the windows.
///
/// @param percent of the usual size, from 80 to 200
public record TextSize(int percent) {
    private static final int LEAST = 80;
    private static final int MOST = 200;
    private static final int STEP = 10;
    /// The usual size.
    public static final TextSize USUAL = new TextSize(100);

    /// @throws IllegalArgumentException when it is out of bounds
    public TextSize {
        if (percent < LEAST || percent > MOST) {
            throw new IllegalArgumentException("texts are between 80 and 200 %");
        }
    }

    /// The sizes that are offered.
    public static List<TextSize> offered() {
        return IntStream.of(LEAST, 90, 100, 110, 125, 150, 175, MOST)
                .mapToObj(TextSize::new)
                .toList();
    }

    /// A tenth of the usual size more, up to the largest.
    public TextSize larger() {
        return new TextSize(Math.min(MOST, percent + STEP));
    }

    /// A tenth of the usual size less, down to the smallest.
    public TextSize smaller() {
        return new TextSize(Math.max(LEAST, percent - STEP));
    }

    /// What lengths are multiplied by.
    public double factor() {
        return percent / 100.0;
    }
}
