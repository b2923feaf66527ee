package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a provider says to one request, before it is delivered. Immutable.
///
/// @param status the HTTP status
/// @param contentType the media type of the body
/// @param headers further headers
/// @param body the whole body
record Answer(int status, String contentType, Map<String, String> headers, String body) {
    private static final String SIGN_IN = """
            <!DOCTYPE html>
            <html><head><title>Welcome to the harbour café</title></head>
            <body><h1>Almost online</h1><form><label>Room number <input name="room"></label></form></body></html>
            """;

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(JsonNode body) {
        return new Answer(200, "application/json", Map.of(), Json.write(body));
    }

    static Answer error(int status, String contentType, JsonNode body) {
        return new Answer(status, contentType, Map.of(), Json.write(body));
    }

    /// What a captive portal says to everything.
    static Answer signInPage() {
        return new Answer(200, "text/html; charset=utf-8", Map.of(), SIGN_IN);
    }

    static Answer redirect(String location) {
        return new Answer(302, "text/html; charset=utf-8", Map.of("Location", location), "Moved\n");
    }

    Answer with(String name, String value) {
        Map<String, String> all = Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Answer(status, contentType, all, body);
    }

    /// The same answer with a control character and a bracket in its middle: no JSON wherever the middle is.
    Answer spoiled() {
        int middle = body.length() / 2;
        return new Answer(status, contentType, headers, body.substring(0, middle) + "\u0007]" + body.substring(middle));
    }
}
