package app.modeldeck.server;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What the headers of a request say of the answer that it would like.
final class Preferences {
    private Preferences() {}

    /// Whether one of these `If-None-Match` headers names this weak tag, or any.
    static boolean holds(List<String> headers, String weakTag) {
        return entries(headers)
                .anyMatch(entry -> entry.equals("*") || opaque(entry).equals(opaque(weakTag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /// Whether these `Accept-Encoding` headers welcome gzip: named with a weight above zero, or covered by `*`.
    static boolean takesGzip(List<String> headers) {
        var gzip = weight(headers, "gzip");
        return (gzip.isPresent() ? gzip : weight(headers, "*")).orElse(0) > 0;
    }

    private static OptionalDouble weight(List<String> headers, String coding) {
        return entries(headers)
                .map(entry -> entry.toLowerCase(Locale.ROOT).split(";", 2))
                .filter(parts -> parts[0].strip().equals(coding))
                .mapToDouble(parts -> parts.length == 1 ? 1 : weight(parts[1].strip()))
                .findFirst();
    }

    private static double weight(String parameter) {
        try {
            return parameter.startsWith("q=")
                    ? Double.parseDouble(parameter.substring(2).strip())
                    : 1;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Stream<String> entries(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip);
    }
}
