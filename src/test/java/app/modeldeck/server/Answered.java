package app.modeldeck.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// An answer as it came over the wire.
///
/// @param status the HTTP status
/// @param headers by lower-case name
/// @param body as text of one character a byte
record Answered(int status, Map<String, String> headers, String body) {
    static Answered of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        var lines = List.of(text.substring(0, end).split("\r\n", -1));
        var headers = new TreeMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answered(Integer.parseInt(lines.getFirst().split(" ", -1)[1]), headers, text.substring(end + 4));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The body without its compression.
    String unzipped() throws IOException {
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
        try (var gzip = new GZIPInputStream(bytes)) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
