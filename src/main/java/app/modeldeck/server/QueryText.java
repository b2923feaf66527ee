package app.modeldeck.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parameters of a query, decoded. Those that nobody knows are passed over.
///
/// @param values every value of each parameter, in order
record QueryText(Map<String, List<String>> values) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /// @param query as it stands in a [java.net.URI], which has checked its escapes
    static QueryText parse(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new QueryText(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /// Every value, joined by spaces; empty when there is none.
    String text(String name) {
        return String.join(" ", values.getOrDefault(name, List.of()));
    }

    /// The entries of comma lists, trimmed, without blank ones.
    List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /// A whole number from zero up, if it was given.
    OptionalInt number(String name) throws RefusedException {
        var given = values.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        if (given.size() > 1 || !WHOLE_NUMBER.matcher(given.getFirst()).matches()) {
            throw RefusedException.badRequest(name + " must be one whole number from 0 to 999999999.");
        }
        return OptionalInt.of(Integer.parseInt(given.getFirst()));
    }
}
