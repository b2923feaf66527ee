package app.modeldeck.cli;

import java.util.Map;
import java.util.regex.Pattern;

/// What the program writes to.
///
/// @param interactive whether a person sits before it; a pipe or a file gets no progress and whole cells
/// @param colour whether it shows colours
/// @param width how many columns it has
public record Terminal(boolean interactive, boolean colour, int width) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;

    /// A pipe or a file.
    public static final Terminal NONE = new Terminal(false, false, USUAL_WIDTH);

    /// What the environment says: `NO_COLOR`, `TERM` and `COLUMNS`.
    public static Terminal of(Map<String, String> environment, boolean interactive) {
        boolean colour = interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        var columns = environment.getOrDefault("COLUMNS", "");
        int width = NUMBER.matcher(columns).matches() ? Integer.parseInt(columns) : USUAL_WIDTH;
        return new Terminal(interactive, colour, Math.max(LEAST_WIDTH, width));
    }
}
