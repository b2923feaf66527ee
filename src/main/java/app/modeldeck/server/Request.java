package app.modeldeck.server;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What was asked for.
///
/// @param method as sent
/// @param target as sent, parsed but not decoded
/// @param headers as sent
record Request(String method, URI target, Headers headers) {

    /// The only value of a header; absent when it was sent twice or not at all.
    Optional<String> only(String header) {
        return Optional.of(all(header)).filter(values -> values.size() == 1).map(List::getFirst);
    }

    /// Every value of a header.
    List<String> all(String header) {
        return List.copyOf(headers.getOrDefault(header, List.of()));
    }

    /// The path, not decoded.
    String path() {
        return Optional.ofNullable(target.getRawPath()).orElse("");
    }

    /// The query, not decoded.
    String query() {
        return Optional.ofNullable(target.getRawQuery()).orElse("");
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
