package app.modeldeck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One request, taken apart. Immutable.
///
/// @param provider the first segment of the path
/// @param method the HTTP method
/// @param base this provider's address on this server
/// @param route the decoded segments below the base; empty when the path is not below it
/// @param parameters the decoded query, in the order given
/// @param authorization the header of that name
record Ask(
        String provider,
        String method,
        URI base,
        List<String> route,
        Map<String, List<String>> parameters,
        Optional<String> authorization) {
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,7}");

    static Ask of(HttpExchange exchange, URI server) {
        List<String> segments = Arrays.stream(
                        exchange.getRequestURI().getRawPath().split("/", -1))
                .skip(1)
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
        String provider = segments.isEmpty() ? "" : segments.getFirst();
        boolean below = segments.size() > 2 && segments.get(1).equals("v1");
        return new Ask(
                provider,
                exchange.getRequestMethod(),
                server.resolve("/" + provider + "/v1"),
                below ? List.copyOf(segments.subList(2, segments.size())) : List.of(),
                parameters(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    Optional<String> parameter(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /// The number that a parameter states; absent when it is no number or has more than seven digits.
    OptionalInt number(String name) {
        return parameter(name)
                .filter(text -> SMALL_NUMBER.matcher(text).matches())
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /// What the `Authorization` header says under this scheme.
    KeyUse keyUse(String scheme) {
        if (authorization.isEmpty()) {
            return KeyUse.NONE;
        }
        String header = authorization.get();
        boolean key = header.startsWith(scheme + " ") && header.length() > scheme.length() + 1;
        return key && !header.contains("invalid") ? KeyUse.ACCEPTED : KeyUse.REFUSED;
    }

    /// Whether a request carries a key that the rehearsal takes.
    enum KeyUse {
        /// No key.
        NONE,
        /// Any key but those below.
        ACCEPTED,
        /// A key with "invalid" in it, or a header of another scheme.
        REFUSED
    }

    private static Map<String, List<String>> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> pair.length > 1 ? decoded(pair[1]) : "", Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
