package app.modeldeck.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a provider wrote as a default comes out of the shell's quotes and out of the JSON as it went in.
final class ShellTextTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Calling CALLING =
            Calling.with("Bearer", Call.ofInputs("https://acme.example/{id}", new Call.Answer.AtOnce()));

    @Provide
    static Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "'",
                        "\"",
                        "\\",
                        "`",
                        "$",
                        "$(id)",
                        "\n",
                        "\r",
                        "\t",
                        "\0",
                        "!",
                        "é",
                        "😀",
                        "\u202e",
                        "\u2028",
                        "\uD800",
                        "a",
                        " ",
                        "'\\''",
                        "\\n",
                        "\"\"\"",
                        "%s",
                        "__proto__",
                        "\\u0041")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void theBodyOfCurlIsReadBack(@ForAll("nasty") String name, @ForAll("nasty") String value)
            throws JsonProcessingException {
        var details = Calls.details(
                Calls.model("acme/one"), List.of(Calls.withDefault("x" + name, JSON.writeValueAsString("y" + value))));

        var body = lastArgument(Calls.text(details, CALLING, ProgramLanguage.CURL));

        assertThat(JSON.readTree(body)).isEqualTo(JSON.createObjectNode().put("x" + whole(name), "y" + whole(value)));
        assertThat(body.chars().filter(unit -> unit == 0x202e || unit == 0 || unit == '\r'))
                .isEmpty();
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    /// The last argument as a shell reads it: parts in single quotes, and a quote behind a backslash between them.
    private static String lastArgument(String command) {
        var rest = command.substring(command.indexOf("-d ") + 3);
        var read = new StringBuilder();
        int at = 0;
        while (rest.charAt(at) == '\'') {
            int end = rest.indexOf('\'', at + 1);
            read.append(rest, at + 1, end);
            at = end + 1;
            if (rest.startsWith("\\'", at)) {
                read.append('\'');
                at += 2;
            }
        }
        assertThat(rest.substring(at)).isEqualTo("\n");
        return read.toString();
    }
}
