package app.modeldeck.snippet;

import app.modeldeck.model.Call.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The call for Python 3, with its standard library alone.
final class Python {
    private static final String ASK = """


            def ask(url, body=None):
                data = None if body is None else json.dumps(body).encode()
                with urllib.request.urlopen(urllib.request.Request(url, data, HEADERS)) as answer:
                    return json.load(answer)


            """;

    private Python() {}

    static String write(ExampleRequest request) {
        var text = new StringBuilder();
        imports(request).forEach(name -> text.append("import ").append(name).append('\n'));
        text.append("\nHEADERS = {\n");
        request.key()
                .ifPresent(key -> text.append("    \"Authorization\": %s + os.environ[%s],\n"
                        .formatted(Literal.PYTHON.text(key.scheme() + " "), Literal.PYTHON.text(key.variable()))));
        text.append("    \"Content-Type\": \"application/json\",\n}\n").append(ASK);
        request.caveats()
                .forEach(caveat -> text.append("# ").append(caveat.comment()).append('\n'));
        text.append("answer = ask(%s, %s)\n"
                .formatted(Literal.PYTHON.text(request.address()), Literal.PYTHON.of(request.body(), 0)));
        if (request.answer() instanceof Answer.Later later) {
            later(text, later);
        }
        return text.append("print(json.dumps(answer, indent=2))\n").toString();
    }

    private static Stream<String> imports(ExampleRequest request) {
        return Stream.of(
                        Stream.of("json"),
                        request.key().stream().map(_ -> "os"),
                        Stream.of("time").filter(_ -> request.answer() instanceof Answer.Later),
                        Stream.of("urllib.request"))
                .flatMap(names -> names);
    }

    private static void later(StringBuilder text, Answer.Later later) {
        text.append("poll = answer%s\n".formatted(path(later.poll())));
        later.result().ifPresent(field -> text.append("result = answer%s\n".formatted(path(field))));
        text.append("while answer%s in (%s):\n".formatted(path(later.status()), words(later.waiting())))
                .append("    time.sleep(1)\n    answer = ask(poll)\n");
        later.result().ifPresent(_ -> text.append("answer = ask(result)\n"));
    }

    private static String path(String field) {
        return Stream.of(field.split("\\.", -1))
                .map(name -> "[" + Literal.PYTHON.text(name) + "]")
                .collect(Collectors.joining());
    }

    private static String words(List<String> words) {
        return words.stream().map(Literal.PYTHON::text).collect(Collectors.joining(", "));
    }
}
