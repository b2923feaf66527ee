package app.modeldeck.snippet;

import app.modeldeck.model.Call.Answer;
import java.util.List;
import java.util.stream.Collectors;

/// The call for Java from version 17 on, with the HTTP client of the JDK (`java Example.java`). The JDK reads no JSON,
/// so the two fields that are needed are found by their names.
final class Java {
    private static final String HEAD = """
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpRequest.BodyPublishers;
            import java.net.http.HttpResponse.BodyHandlers;
            """;
    private static final String FIELD = """

                static String field(String json, String name) {
                    var field = Pattern.compile("\\"" + name + "\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"").matcher(json);
                    return field.find() ? field.group(1) : "";
                }
            """;
    private static final String BODY_MARGIN = " ".repeat(16);

    private Java() {}

    static String write(ExampleRequest request) {
        var text = new StringBuilder(HEAD);
        boolean later = request.answer() instanceof Answer.Later;
        if (later) {
            text.append("import java.util.List;\nimport java.util.regex.Pattern;\n");
        }
        text.append("\npublic class Example {\n").append(ask(request)).append(later ? FIELD.indent(0) : "");
        text.append("\n    public static void main(String[] arguments) throws Exception {\n");
        request.caveats()
                .forEach(caveat ->
                        text.append("        // ").append(caveat.comment()).append('\n'));
        text.append("        var answer = ask(%s, \"\"\"\n%s\"\"\");\n"
                .formatted(literal(request.address()), block(Literal.JSON.of(request.body(), 0))));
        if (request.answer() instanceof Answer.Later how) {
            later(text, how);
        }
        return text.append("        System.out.println(answer);\n    }\n}\n").toString();
    }

    private static String ask(ExampleRequest request) {
        var key = request.key()
                .map(it -> "                .header(\"Authorization\", \"%s \" + System.getenv(\"%s\"))\n"
                        .formatted(it.scheme(), it.variable()))
                .orElse("");
        return """
                    static String ask(String address, String body) throws Exception {
                        var request = HttpRequest.newBuilder(URI.create(address))
                %s                .header("Content-Type", "application/json")
                                .method(
                                        body.isEmpty() ? "GET" : "POST",
                                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build();
                        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                        if (answer.statusCode() >= 300) {
                            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                        }
                        return answer.body();
                    }
                """.formatted(key);
    }

    private static void later(StringBuilder text, Answer.Later later) {
        text.append("        var poll = field(answer, \"%s\");\n".formatted(last(later.poll())));
        later.result()
                .ifPresent(
                        field -> text.append("        var result = field(answer, \"%s\");\n".formatted(last(field))));
        text.append("        while (List.of(%s).contains(field(answer, \"%s\"))) {\n"
                        .formatted(words(later.waiting()), last(later.status())))
                .append("            Thread.sleep(1000);\n            answer = ask(poll, \"\");\n        }\n");
        later.result().ifPresent(_ -> text.append("        answer = ask(result, \"\");\n"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }

    /// An address has only characters that need no escape.
    private static String literal(String address) {
        return "\"" + address + "\"";
    }

    /// The lines of a text block. A backslash of the text is two of the block, so nothing of it is read as an escape
    /// of Java's.
    private static String block(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"\"\"", "\"\"\\\"")
                .lines()
                .map(line -> BODY_MARGIN + line)
                .collect(Collectors.joining("\n"));
    }
}
