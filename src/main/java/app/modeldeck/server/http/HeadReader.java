package app.modeldeck.server.http;

import app.modeldeck.server.http.Head.Header;
import app.modeldeck.server.http.Site.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads heads of requests, strictly: what two servers could read differently, it refuses.
///
/// No line break but CR LF, no folded line, no space before a colon, no control character, a length that is one
/// number, and never a length beside a transfer coding.
final class HeadReader {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final char DELETE = 0x7F;
    /// Some clients send a blank line before a request. Without end they would fill the room to read into.
    private static final int MOST_BLANK = 8;

    private final byte[] bytes;
    private final int end;
    private int at;

    private HeadReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// What stands at the beginning of some bytes.
    sealed interface Found {
        /// A beginning that is not complete yet.
        record Part() implements Found {}

        /// A request.
        ///
        /// @param next where its head ends
        record Whole(Head head, int next) implements Found {}

        /// Nothing that can be answered as a request.
        record Bad(Fault fault) implements Found {}
    }

    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// What stands in these bytes from there.
    ///
    /// @param most how long a head may be
    static Found read(byte[] bytes, int from, int end, int most) {
        int begin = from;
        while (begin - from < MOST_BLANK && isBreak(bytes, begin, end)) {
            begin += 2;
        }
        int stop = blankLine(bytes, begin, end);
        if (stop < 0 || stop - begin > most) {
            return end - begin > most ? new Found.Bad(tooLong(bytes, begin, end)) : new Found.Part();
        }
        if (bytes[stop] == '\n') {
            return new Found.Bad(Fault.MALFORMED);
        }
        try {
            return new Found.Whole(new HeadReader(bytes, begin, stop).head(), stop + 2);
        } catch (UnreadableException _) {
            return new Found.Bad(Fault.MALFORMED);
        }
    }

    /// Where the blank line begins that ends a head; a lone line feed counts, so that it is found and refused.
    private static int blankLine(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean ends = bytes[i] == '\n' && i + 1 < end && (bytes[i + 1] == '\n' || isBreak(bytes, i + 1, end));
            if (ends) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isBreak(byte[] bytes, int at, int end) {
        return at + 1 < end && bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    private static Fault tooLong(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return Fault.HEADERS_TOO_LONG;
            }
        }
        return Fault.LINE_TOO_LONG;
    }

    private Head head() throws UnreadableException {
        var first = line();
        int method = first.indexOf(' ');
        int target = first.indexOf(' ', method + 1);
        require(method > 0 && target > method + 1 && isToken(first, method));
        var version = first.substring(target + 1);
        require(version.equals("HTTP/1.1") || version.equals("HTTP/1.0"));
        var asked = first.substring(method + 1, target);
        require(asked.chars().allMatch(c -> c > ' ' && c < DELETE));
        var headers = new ArrayList<Header>();
        while (at < end) {
            headers.add(header(line()));
        }
        requireOneLength(headers);
        return new Head(first.substring(0, method), asked, version.endsWith("1"), headers);
    }

    /// The next line without its break.
    private String line() throws UnreadableException {
        int begin = at;
        while (at < end && bytes[at] != '\r' && bytes[at] != '\n') {
            at++;
        }
        require(at + 1 < end && bytes[at] == '\r' && bytes[at + 1] == '\n');
        var line = new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1);
        at += 2;
        return line;
    }

    private static Header header(String line) throws UnreadableException {
        int colon = line.indexOf(':');
        require(colon > 0 && isToken(line, colon));
        var value = withoutSpaceAround(line.substring(colon + 1));
        require(value.chars().allMatch(c -> (c >= ' ' && c != DELETE) || c == '\t'));
        return new Header(line.substring(0, colon).toLowerCase(Locale.ROOT), value);
    }

    /// Without spaces and tabs; a control character at an end stays, to be refused.
    private static String withoutSpaceAround(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isToken(String text, int until) {
        for (int i = 0; i < until; i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!fits && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void requireOneLength(List<Header> headers) throws UnreadableException {
        var lengths = values(headers, "content-length");
        require(lengths.size() <= 1
                && lengths.stream().allMatch(text -> LENGTH.matcher(text).matches()));
        require(lengths.isEmpty() || values(headers, "transfer-encoding").isEmpty());
    }

    private static List<String> values(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }

    private static void require(boolean holds) throws UnreadableException {
        if (!holds) {
            throw new UnreadableException();
        }
    }
}
