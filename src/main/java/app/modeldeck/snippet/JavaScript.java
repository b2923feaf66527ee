package app.modeldeck.snippet;

import app.modeldeck.model.Call.Answer;
import java.util.List;
import java.util.stream.Collectors;

/// The call for Node.js from version 18 on, as a module (`example.mjs`).
final class JavaScript {
    private static final String ASK = """

            async function ask(url, body) {
              const method = body ? "POST" : "GET";
              const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
              if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
              return answer.json();
            }

            """;

    private JavaScript() {}

    static String write(ExampleRequest request) {
        var text = new StringBuilder("const headers = {\n");
        request.key()
                .ifPresent(key -> text.append(
                        "  Authorization: `%s ${process.env.%s}`,\n".formatted(key.scheme(), key.variable())));
        text.append("  \"Content-Type\": \"application/json\",\n};\n").append(ASK);
        request.caveats()
                .forEach(caveat -> text.append("// ").append(caveat.comment()).append('\n'));
        boolean later = request.answer() instanceof Answer.Later;
        text.append("%s answer = await ask(%s, %s);\n"
                .formatted(
                        later ? "let" : "const",
                        Literal.JAVASCRIPT.text(request.address()),
                        Literal.JAVASCRIPT.of(request.body(), 0)));
        if (request.answer() instanceof Answer.Later how) {
            later(text, how);
        }
        return text.append("console.log(JSON.stringify(answer, null, 2));\n").toString();
    }

    private static void later(StringBuilder text, Answer.Later later) {
        text.append("const poll = answer.%s;\n".formatted(later.poll()));
        later.result().ifPresent(field -> text.append("const result = answer.%s;\n".formatted(field)));
        text.append("while ([%s].includes(answer.%s)) {\n".formatted(words(later.waiting()), later.status()))
                .append("  await new Promise((resolve) => setTimeout(resolve, 1000));\n")
                .append("  answer = await ask(poll);\n}\n");
        later.result().ifPresent(_ -> text.append("answer = await ask(result);\n"));
    }

    private static String words(List<String> words) {
        return words.stream().map(Literal.JAVASCRIPT::text).collect(Collectors.joining(", "));
    }
}
