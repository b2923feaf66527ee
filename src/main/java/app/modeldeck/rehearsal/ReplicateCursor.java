package app.modeldeck.rehearsal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in Replicate's list: the base64 of `p=<time>`, as in the recordings. A page of a cursor begins
/// behind that time; with `r=1&` before it, it ends in front of it.
///
/// @param position the sort time of the element beside the place, ISO with microseconds
/// @param backwards whether the page lies in front of the place
record ReplicateCursor(String position, boolean backwards) {
    private static final Pattern FORM = Pattern.compile(
            "(?<back>r=1&)?p=(?<day>\\d{4}-\\d\\d-\\d\\d) (?<time>\\d\\d:\\d\\d:\\d\\d\\.\\d{6})\\+00:00");

    static Optional<ReplicateCursor> parse(String text) {
        try {
            String decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher matcher = FORM.matcher(URLDecoder.decode(decoded, StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(new ReplicateCursor(
                            matcher.group("day") + "T" + matcher.group("time") + "Z", matcher.start("back") >= 0))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        String time = position.replace("T", " ").replace("Z", "+00:00");
        String form = (backwards ? "r=1&" : "") + "p=" + URLEncoder.encode(time, StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.US_ASCII));
    }
}
