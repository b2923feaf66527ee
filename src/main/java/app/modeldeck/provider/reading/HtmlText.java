package app.modeldeck.provider.reading;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plain text of what a provider writes as HTML: tags, comments and scripts go, blocks become lines, character
/// references become their characters, once.
///
/// It is no parser of documents and nothing of it is ever shown as HTML: what comes out is text, and a `<` in it is
/// a less-than sign. One pass from left to right, however the input is broken. For one text and one thread.
final class HtmlText {
    private static final int LONGEST = 65_536;
    private static final int LONGEST_REFERENCE = 10;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "iframe", "object", "svg", "math", "textarea", "title");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "ul",
            "ol",
            "tr",
            "table",
            "pre",
            "blockquote",
            "section",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", "\u00A0"),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("times", "×"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"));

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    /// The text; of a very long one its beginning.
    static String plain(String html) {
        return new HtmlText(html.length() > LONGEST ? html.substring(0, LONGEST) : html).read();
    }

    private String read() {
        while (at < html.length()) {
            switch (html.charAt(at)) {
                case '<' -> markup();
                case '&' -> reference();
                case '\n', '\r', '\t', '\f', ' ', '\u00A0' -> {
                    space();
                    at++;
                }
                default -> text.append(html.charAt(at++));
            }
        }
        return text.toString().strip();
    }

    private void markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (html.startsWith("<!--", at)) {
            at = after("-->", at + 2);
        } else if (next == '!' || next == '?') {
            at = after(">", at);
        } else if (next == '/' || isLetter(next)) {
            tag(next == '/');
        } else {
            text.append('<');
            at++;
        }
    }

    private void tag(boolean closing) {
        int begin = at + (closing ? 2 : 1);
        int end = begin;
        while (end < html.length() && (isLetter(html.charAt(end)) || Character.isDigit(html.charAt(end)))) {
            end++;
        }
        var name = html.substring(begin, end).toLowerCase(Locale.ROOT);
        at = tagEnd(end);
        if (!closing && UNSEEN.contains(name)) {
            at = tagEnd(closingTag(name));
        } else if (LINES.contains(name)) {
            line();
        } else if (name.equals("li") && !closing) {
            line();
            text.append("• ");
        } else if (name.equals("td") || name.equals("th")) {
            space();
        }
    }

    /// The first place after the `>` that is in no quoted value.
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return html.length();
    }

    private int closingTag(String name) {
        var tag = "</" + name;
        for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, tag, 0, tag.length())) {
                return i + tag.length();
            }
        }
        return html.length();
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private void reference() {
        int end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_REFERENCE));
        var found = end < 0 ? Optional.<String>empty() : referred(html.substring(at + 1, end));
        if (found.filter("\u00A0"::equals).isPresent()) {
            space();
        } else {
            text.append(found.orElse("&"));
        }
        at = found.isPresent() ? end + 1 : at + 1;
    }

    private static Optional<String> referred(String name) {
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return character(name.substring(2), 16);
        }
        return name.startsWith("#") ? character(name.substring(1), 10) : Optional.ofNullable(NAMED.get(name));
    }

    private static Optional<String> character(String digits, int radix) {
        boolean number = !digits.isEmpty()
                && digits.length() <= 7
                && digits.chars().allMatch(c -> radix == 16 ? HexFormat.isHexDigit(c) : c >= '0' && c <= '9');
        return Optional.of(digits)
                .filter(_ -> number)
                .map(text -> Integer.parseInt(text, radix))
                .filter(c -> Character.isValidCodePoint(c) && Character.getType(c) != Character.SURROGATE)
                .map(Character::toString);
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void line() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
