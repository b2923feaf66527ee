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
record CannedAnswer(int status, String contentType, Map<String, String> headers, String body) {
    private static final String SIGN_IN = """
            <!DOCTYPE html>
            <html><head><title>Welcome to the harbour café</title></head>
            <body><h1>Almost online</h1><form><label>Room number <input name="room"></label></form></body></html>
            """;

    CannedAnswer {
        headers = Map.copyOf(headers);
    }

    static CannedAnswer json(JsonNode body) {
        return new CannedAnswer(200, "application/json", Map.of(), Json.write(body));
    }

    static CannedAnswer error(int status, String contentType, JsonNode body) {
        return new CannedAnswer(status, contentType, Map.of(), Json.write(body));
    }

    /// What a captive portal says to everything.
    static CannedAnswer signInPage() {
        return new CannedAnswer(200, "text/html; charset=utf-8", Map.of(), SIGN_IN);
    }

    static CannedAnswer redirect(String location) {
        return new CannedAnswer(302, "text/html; charset=utf-8", Map.of("Location", location), "Moved\n");
    }

    CannedAnswer with(String name, String value) {
        Map<String, String> all = Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CannedAnswer(status, contentType, all, body);
    }

    /// The same answer with a control character and a bracket in its middle: no JSON wherever the middle is.
    CannedAnswer spoiled() {
        int middle = body.length() / 2;
        return new CannedAnswer(
                status, contentType, headers, body.substring(0, middle) + "\u0007]" + body.substring(middle));
    }
}
