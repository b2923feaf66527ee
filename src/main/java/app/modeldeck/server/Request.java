package app.modeldeck.server;

import app.modeldeck.server.http.Head;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was asked for.
///
/// @param head as sent
/// @param path not decoded; empty where the target names a host or nothing of this server
/// @param query not decoded; empty where there is none
record Request(Head head, String path, String query) {
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|#");

    static Request of(Head head) throws RefusedException {
        var target = head.target();
        if (!target.startsWith("/")) {
            return new Request(head, "", "");
        }
        if (BAD_ESCAPE.matcher(target).find() || !isText(target)) {
            throw RefusedException.badRequest("The address cannot be read.");
        }
        int mark = target.indexOf('?');
        return mark < 0
                ? new Request(head, target, "")
                : new Request(head, target.substring(0, mark), target.substring(mark + 1));
    }

    /// Whether its escapes stand for UTF-8: of other bytes each reader would make something else.
    private static boolean isText(String target) {
        if (target.indexOf('%') < 0) {
            return true;
        }
        var bytes = URLDecoder.decode(target, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Whether the target names a host, as a request to a proxy does.
    boolean namesHost() {
        return path.isEmpty();
    }

    /// The only value of a header; absent when it was sent twice or not at all.
    Optional<String> only(String header) {
        return head.only(header);
    }

    /// Every value of a header.
    ///
    /// @param header its name in lower case
    List<String> all(String header) {
        return head.all(header);
    }

    boolean isHead() {
        return head.method().equals("HEAD");
    }
}
