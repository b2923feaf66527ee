package app.modeldeck.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What goes wrong at which provider. Immutable.
///
/// Written `replicate=429,fal=timeout`; `replicate=500@7` limits a fault to list page 7, `fal=slow:1500`
/// sets the milliseconds that slow answers wait.
///
/// @param faults by provider slug; a provider that is missing works
public record Chaos(Map<String, Fault> faults) {
    private static final Pattern FAULT = Pattern.compile("(?<word>[^:@]+)(?::(?<millis>[^@]*))?(?:@(?<page>.*))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /// Checks the providers.
    ///
    /// @throws IllegalArgumentException for a provider that is not rehearsed
    public Chaos {
        faults = Map.copyOf(faults);
        faults.keySet().forEach(Chaos::requireProvider);
    }

    /// Everything works.
    public static Chaos none() {
        return new Chaos(Map.of());
    }

    /// Reads the grammar above.
    ///
    /// @throws IllegalArgumentException with a sentence that names the word that is wrong and the words
    /// that are right
    public static Chaos parse(String text) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw wrong(
                        "'%s' is not a fault. Write provider=fault, for example replicate=429".formatted(part.strip()));
            }
            String provider = part.substring(0, equals).strip();
            requireProvider(provider);
            if (faults.containsKey(provider)) {
                throw wrong("'%s' is given twice. A provider has one fault at a time".formatted(provider));
            }
            faults.put(provider, fault(part.substring(equals + 1).strip()));
        }
        return new Chaos(faults);
    }

    Optional<Fault> of(String provider) {
        return Optional.ofNullable(faults.get(provider));
    }

    private static Fault fault(String text) {
        Matcher matcher = FAULT.matcher(text);
        if (!matcher.matches()) {
            throw unknown(text);
        }
        Fault.Kind kind = Fault.Kind.of(matcher.group("word")).orElseThrow(() -> unknown(text));
        Duration pause = Optional.ofNullable(matcher.group("millis"))
                .map(millis -> pause(kind, millis))
                .orElse(Fault.USUAL_PAUSE);
        OptionalInt page = Optional.ofNullable(matcher.group("page"))
                .map(number -> OptionalInt.of(page(number)))
                .orElse(OptionalInt.empty());
        return new Fault(kind, page, pause);
    }

    private static Duration pause(Fault.Kind kind, String millis) {
        if (kind != Fault.Kind.SLOW) {
            throw wrong("'%s' takes no ':%s'. Only slow does, for example slow:1500".formatted(kind.word(), millis));
        }
        if (!NUMBER.matcher(millis).matches()) {
            throw wrong("'slow:%s' needs milliseconds from 0 to 999999, for example slow:1500".formatted(millis));
        }
        return Duration.ofMillis(Integer.parseInt(millis));
    }

    private static int page(String number) {
        if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) == 0) {
            throw wrong("'@%s' needs a page number from 1, for example 500@7".formatted(number));
        }
        return Integer.parseInt(number);
    }

    private static void requireProvider(String provider) {
        if (!Wires.PROVIDERS.contains(provider)) {
            throw wrong("'%s' is not a sample provider. Use one of: %s"
                    .formatted(provider, String.join(", ", Wires.PROVIDERS)));
        }
    }

    private static IllegalArgumentException unknown(String text) {
        return wrong("'%s' is not a known fault. Use one of: %s".formatted(text, Fault.Kind.words()));
    }

    private static IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(sentence);
    }
}
