package app.modeldeck.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The arguments, sorted into options and plain words. Options may stand anywhere; after `--` everything is a
/// word.
///
/// @param plain the words that belong to no option, in order
/// @param options the values of each option given; one that takes none has no values
record SortedArguments(List<String> plain, Map<Option, List<String>> options) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    static SortedArguments read(List<String> arguments) throws UsageException {
        var plain = new ArrayList<String>();
        var options = new EnumMap<Option, List<String>>(Option.class);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.equals("--")) {
                rest.forEachRemaining(plain::add);
            } else if (word.startsWith("-") && word.length() > 1) {
                readOption(word, rest, options);
            } else {
                plain.add(word);
            }
        }
        return new SortedArguments(plain, options);
    }

    private static void readOption(String word, Iterator<String> rest, Map<Option, List<String>> options)
            throws UsageException {
        int equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        var option = Option.named(name).orElseThrow(() -> new UsageException("unknown option " + name));
        var values = options.computeIfAbsent(option, _ -> new ArrayList<>());
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw new UsageException(option + " takes no value");
            }
        } else if (equals >= 0) {
            values.add(word.substring(equals + 1));
        } else if (rest.hasNext()) {
            values.add(rest.next());
        } else {
            throw new UsageException(option + " needs a value");
        }
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    /// Every entry of a comma list, trimmed, without blank ones.
    List<String> list(Option option) {
        return options.getOrDefault(option, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    Optional<String> one(Option option) throws UsageException {
        var values = options.getOrDefault(option, List.of());
        if (values.size() > 1) {
            throw new UsageException(option + " is given twice");
        }
        return values.stream().findFirst();
    }

    OptionalInt number(Option option, int most) throws UsageException {
        var text = one(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE_NUMBER.matcher(text.get()).matches() || Integer.parseInt(text.get()) > most) {
            throw new UsageException(option + " needs a whole number from 0 to " + most + ", not " + text.get());
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /// Says so when an option is given that this command does not know.
    void allowOnly(String command, Set<Option> allowed) throws UsageException {
        for (var option : options.keySet()) {
            if (!allowed.contains(option) && option != Option.DEMO && option != Option.CHAOS) {
                throw new UsageException(option + " does not belong to " + command);
            }
        }
    }
}
