package app.modeldeck.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files that hold what an answer must be, beside the test that reads them.
public final class Golden {
    private Golden() {}

    /// The text of a golden file next to this class.
    public static String file(Class<?> test, String name) {
        try (var stream = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /// The same JSON with line breaks, its members in the order in which they stand.
    public static String pretty(byte[] json) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        var text = new StringWriter();
        var factory = new JsonFactory();
        try (var parser = factory.createParser(json);
                var generator = factory.createGenerator(text)) {
            generator.setPrettyPrinter(printer);
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        }
        return text + "\n";
    }
}
