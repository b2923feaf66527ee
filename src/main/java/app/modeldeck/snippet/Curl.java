package app.modeldeck.snippet;

import app.modeldeck.model.Call.Answer;
import java.util.ArrayList;

/// The call for a shell of the POSIX kind, by curl.
final class Curl {
    private Curl() {}

    static String write(ExampleRequest request) {
        var parts = new ArrayList<String>();
        parts.add("curl -sS -X POST " + quoted(request.address()));
        request.key().ifPresent(key -> parts.add("-H " + header(key)));
        parts.add("-H 'Content-Type: application/json'");
        parts.add("-d " + quoted(Literal.JSON.of(request.body(), 0)));
        var text = new StringBuilder(String.join(" \\\n  ", parts)).append('\n');
        request.caveats()
                .forEach(caveat -> text.append("# ").append(caveat.comment()).append('\n'));
        if (request.answer() instanceof Answer.Later later) {
            later(text, request, later);
        }
        return text.toString();
    }

    private static void later(StringBuilder text, ExampleRequest request, Answer.Later later) {
        text.append("# The answer only says that the work has begun. Ask the address in %s of it\n"
                        .formatted(later.poll()))
                .append("# until %s is no longer %s".formatted(later.status(), String.join(" or ", later.waiting())))
                .append(later.result()
                        .map("; then ask the address in %s"::formatted)
                        .orElse(""))
                .append(":\n");
        text.append("# curl -sS");
        request.key().ifPresent(key -> text.append(" -H ").append(header(key)));
        text.append(" ADDRESS\n");
    }

    /// In double quotes, for the shell puts the key in.
    private static String header(ExampleRequest.Key key) {
        return "\"Authorization: %s $%s\"".formatted(key.scheme(), key.variable());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
