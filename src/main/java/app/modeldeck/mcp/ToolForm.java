package app.modeldeck.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The description of a tool: its words, and its arguments as JSON Schema.
final class ToolForm {
    private ToolForm() {}

    /// An argument.
    record Argument(String name, Map<String, Object> schema) {}

    /// A tool that reads only, and takes these arguments and no others.
    static McpSchema.Tool of(String name, String title, String words, List<String> required, Argument... arguments) {
        var properties = new LinkedHashMap<String, Object>();
        Stream.of(arguments).forEach(argument -> properties.put(argument.name(), argument.schema()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        var annotations = ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(true)
                .build();
        return McpSchema.Tool.builder(name, schema)
                .title(title)
                .description(words)
                .annotations(annotations)
                .build();
    }

    static Argument text(String name, String words) {
        return new Argument(name, schema("string", words));
    }

    static Argument texts(String name, String words) {
        var schema = schema("array", words);
        schema.put("items", Map.of("type", "string"));
        return new Argument(name, schema);
    }

    static Argument number(String name, String words, int most) {
        var schema = schema("integer", words);
        schema.put("minimum", 1);
        schema.put("maximum", most);
        return new Argument(name, schema);
    }

    private static Map<String, Object> schema(String type, String words) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put("description", words);
        return schema;
    }
}
