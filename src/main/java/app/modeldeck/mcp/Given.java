package app.modeldeck.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a tool was given, as JSON has it. A value that is null counts as not given.
///
/// @param values the arguments by name
record Given(Map<String, Object> values) {
    private static final int LONGEST = 2_000;

    static Given of(Optional<Map<String, Object>> arguments) {
        return new Given(arguments.orElseGet(Map::of));
    }

    /// Says so when an argument is given that the tool does not know.
    void allowOnly(String... names) throws ToolRefusedException {
        if (!Set.of(names).containsAll(values.keySet())) {
            var known = new TreeSet<>(Set.of(names));
            throw new ToolRefusedException(
                    known.isEmpty()
                            ? "This tool takes no arguments."
                            : "Unknown argument; there are: " + String.join(", ", known) + ".");
        }
    }

    /// The text, if it was given.
    Optional<String> text(String name) throws ToolRefusedException {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case String text when text.length() <= LONGEST -> Optional.of(text);
            case String _ -> throw new ToolRefusedException(name + " must have at most 2,000 characters.");
            default -> throw new ToolRefusedException(name + " must be a text.");
        };
    }

    /// The texts of a list, or of one text with commas, without blank ones.
    List<String> texts(String name) throws ToolRefusedException {
        var entries = switch (values.get(name)) {
            case null -> Stream.<Object>empty();
            case String text -> Stream.<Object>of((Object[]) text.split(",", -1));
            case List<?> list -> list.stream().<Object>map(entry -> entry);
            default -> throw new ToolRefusedException(name + " must be a list of texts.");
        };
        var given = entries.toList();
        if (!given.stream().allMatch(String.class::isInstance)) {
            throw new ToolRefusedException(name + " must be a list of texts.");
        }
        return given.stream()
                .map(String.class::cast)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /// A whole number from one up.
    ///
    /// @param most what it may be at most
    Optional<Integer> number(String name, int most) throws ToolRefusedException {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case Number number when isWhole(number, most) -> Optional.of(number.intValue());
            default -> throw new ToolRefusedException(name + " must be a whole number from 1 to " + most + ".");
        };
    }

    private static boolean isWhole(Number number, int most) {
        double value = number.doubleValue();
        return value >= 1 && value <= most && value == Math.rint(value);
    }
}
