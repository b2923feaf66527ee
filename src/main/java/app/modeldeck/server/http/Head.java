package app.modeldeck.server.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The head of a request as it was sent.
///
/// @param method any token
/// @param target visible ASCII
/// @param isModern whether it is HTTP/1.1, not HTTP/1.0
/// @param headers in the order sent
public record Head(String method, String target, boolean isModern, List<Header> headers) {
    public Head {
        headers = List.copyOf(headers);
    }

    /// One header line.
    ///
    /// @param name in lower case
    /// @param value without the space around it
    public record Header(String name, String value) {
        /// Without its value, which may be a key.
        @Override
        public String toString() {
            return name;
        }
    }

    /// The values of all headers.
    public List<String> values() {
        return headers.stream().map(Header::value).toList();
    }

    /// Every value of a header.
    ///
    /// @param name in lower case
    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }

    /// The only value of a header; absent when it was sent twice or not at all.
    public Optional<String> only(String name) {
        var values = all(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// How many characters the headers have.
    public int size() {
        int characters = 0;
        for (var header : headers) {
            characters += header.name().length() + header.value().length();
        }
        return characters;
    }

    /// Whether it asks for something and changes nothing.
    public boolean isQuestion() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean hasBody() {
        return headers.stream()
                .anyMatch(header -> header.name().equals("transfer-encoding")
                        || (header.name().equals("content-length")
                                && !header.value().equals("0")));
    }

    /// Whether the client wants the connection to end with the answer.
    boolean isLast() {
        return !isModern
                || headers.stream()
                        .filter(header -> header.name().equals("connection"))
                        .flatMap(header -> Stream.of(header.value().split(",", -1)))
                        .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
    }
}
