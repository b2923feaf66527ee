package app.modeldeck.provider.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The grammar of provider files: the reader and the published schema say the same.
class ProviderFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(\\{\n  \"slug\".*?)```", Pattern.DOTALL);
    private static final String GOOD = """
            {"slug": "acme", "name": "Acme", "address": "https://api.acme.example/v1", "list": "/models", "entries": "data",
             "key": {"use": "optional", "scheme": "Key"}, "paging": {"kind": "next-link", "field": "next"},
             "fields": {"id": "id", "page": "https://acme.example/{id}"},
             "prices": [{"path": "price", "unit": "per-run", "times": "100"}], "inferTasks": true,
             "search": "/find?q={words}&limit=9"}""";

    private static List<String> mistakes(String file) {
        return ProviderFile.read(file.getBytes(StandardCharsets.UTF_8)).mistakes().stream()
                .map(mistake -> mistake.in("providers/acme.json"))
                .toList();
    }

    private static String schemaText() throws IOException {
        try (InputStream in = Objects.requireNonNull(ProviderFile.class.getResourceAsStream("provider.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean schemaAllows(String file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
        return schema.validate(JSON.readTree(file)).isEmpty();
    }

    static String example() throws IOException {
        var matcher = EXAMPLE.matcher(Files.readString(Path.of("src/site/provider-files.md")));
        assertThat(matcher.find()).as("the page shows a provider file").isTrue();
        return matcher.group(1);
    }

    static Stream<String> good() throws IOException {
        return Stream.of(
                example(),
                GOOD,
                GOOD.replace("https://api.acme.example/v1", "http://localhost:8080"),
                GOOD.replace("https://api.acme.example/v1", "http://[::1]:1/"),
                GOOD.replace("https://api.acme.example/v1", "https://api.acme.example:8443/a/b.c/"),
                GOOD.replace("{\"slug\"", "{\"$schema\": \"https://acme.example/provider.schema.json\", \"slug\""),
                GOOD.replace("\"scheme\": \"Key\"", "\"header\": \"X-Api-Key\", \"check\": \"/me\""),
                GOOD.replace(", \"scheme\": \"Key\"", ""),
                GOOD.replace("\"data\"", "\"\""),
                GOOD.replace("\"data\"", "\"data|\""),
                GOOD.replace("\"data\"", "\"*.models.*\""),
                GOOD.replace("\"next-link\", \"field\": \"next\"", "\"link-header\""),
                GOOD.replace("\"next-link\", \"field\": \"next\"", "\"none\""),
                GOOD.replace("{\"id\": \"id\"", "{\"id\": \"{owner}/{name}\", \"name\": \"a.b|c.0\", \"tags\": \"t\""),
                GOOD.replace("{\"id\": \"id\"", "{\"id\": \"$0\"").replace("/models", "/models?a=%20b&c=1.5"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void everyGoodFileIsGoodForReaderAndSchema(String file) throws IOException {
        assertThat(mistakes(file)).isEmpty();
        assertThat(ProviderFile.read(file.getBytes(StandardCharsets.UTF_8)).provider())
                .isPresent();
        assertThat(schemaAllows(file)).isTrue();
    }

    static Stream<String> broken() {
        return Stream.of(
                        Stream.of("[]", "{}", "\"x\"", "5", GOOD.replace("{\"slug\"", "{\"colour\": 1, \"slug\"")),
                        without("slug", "name", "address", "list", "entries"),
                        Stream.of(
                                        "https://",
                                        "http://acme.example",
                                        "https://me:x@acme.example",
                                        "https://a.example?k=1")
                                .map(bad -> GOOD.replace("https://api.acme.example/v1", bad)),
                        Stream.of(
                                        "ftp://a.example",
                                        "https://a.example/x/../y",
                                        "https://a.example/%2e%2e/y",
                                        "https://a b")
                                .map(bad -> GOOD.replace("https://api.acme.example/v1", bad)),
                        Stream.of("http://127.0.0.1.example", "https://a.example#x", "https://a.example/%2fx", "")
                                .map(bad -> GOOD.replace("https://api.acme.example/v1", bad)),
                        Stream.of("models", "/models#x", "/../admin", "/a b", "/%zz", "/a/%2E%2e/b", "/{words}")
                                .map(bad -> GOOD.replace("\"/models\"", "\"" + bad + "\"")),
                        Stream.of("/find", "/{words}/{words}", "find?q={words}", "/find?q={word}")
                                .map(bad -> GOOD.replace("/find?q={words}&limit=9", bad)),
                        Stream.of("/models", "data", "next", "Acme")
                                .map(text -> GOOD.replace("\"" + text + "\"", "\"" + text + "x".repeat(500) + "\"")),
                        Stream.of(
                                GOOD.replace("\"acme\"", "\"Acme AI\""),
                                GOOD.replace("\"Acme\"", "\" \""),
                                GOOD.replace("\"Acme\"", "7"),
                                GOOD.replace("\"data\"", "\"{data}\""),
                                GOOD.replace("\"data\"", "null"),
                                GOOD.replace("\"optional\"", "\"never\""),
                                GOOD.replace("\"use\": \"optional\", ", ""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"scheme\": \"Bearer \""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"scheme\": \"Key\", \"header\": \"X-Key\""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"header\": \"Host\""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"header\": \"X-A: b\""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"variables\": \"ACME_KEY\""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"variables\": [\"PATH\"]"),
                                GOOD.replace("\"scheme\": \"Key\"", "\"page\": \"http://acme.example\""),
                                GOOD.replace("\"scheme\": \"Key\"", "\"key\": \"sk-1\""),
                                GOOD.replace("\"next-link\"", "\"pages\""),
                                GOOD.replace("https://api.acme.example/v1", "https://api.acme.example:65536/v1"),
                                GOOD.replace("https://api.acme.example/v1", "https://api.acme.example:0/v1"),
                                GOOD.replace("\"next-link\"", "\"cursor\""),
                                GOOD.replace("\"next-link\"", "\"none\""),
                                GOOD.replace(", \"field\": \"next\"", ""),
                                GOOD.replace("\"kind\": \"next-link\", ", ""),
                                GOOD.replace("{\"kind\": \"next-link\", \"field\": \"next\"}", "\"next-link\""),
                                GOOD.replace("\"id\": \"id\", ", ""),
                                GOOD.replace("\"id\": \"id\"", "\"id\": \"\""),
                                GOOD.replace("\"id\": \"id\"", "\"id\": \"id\", \"name\": \"{a} {b}\""),
                                GOOD.replace("\"id\": \"id\"", "\"id\": \"id\", \"prices\": \"p\""),
                                GOOD.replace("https://acme.example/{id}", "http://acme.example/{id}"),
                                GOOD.replace("https://acme.example/{id}", "https://{id}/"),
                                GOOD.replace("\"per-run\"", "\"per-night\""),
                                GOOD.replace("\"per-run\"", "\"free\""),
                                GOOD.replace("\"100\"", "100"),
                                GOOD.replace("\"100\"", "\"0.00\""),
                                GOOD.replace("\"100\"", "\"-1\""),
                                GOOD.replace("\"path\": \"price\", ", ""),
                                GOOD.replace(", \"unit\": \"per-run\"", ""),
                                GOOD.replace("[{\"path\"", "[3, {\"path\""),
                                GOOD.replace("\"inferTasks\": true", "\"inferTasks\": \"yes\"")))
                .flatMap(files -> files);
    }

    private static Stream<String> without(String... fields) {
        return Arrays.stream(fields).map(field -> GOOD.replaceFirst("\"" + field + "\": \"[^\"]*\",?", ""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyBrokenFileIsRefusedByReaderAndSchema(String file) throws IOException {
        assertThat(file).isNotEqualTo(GOOD);
        assertThat(mistakes(file)).isNotEmpty();
        assertThat(ProviderFile.read(file.getBytes(StandardCharsets.UTF_8)).provider())
                .isEmpty();
        assertThat(schemaAllows(file)).isFalse();
    }

    @Test
    void theSchemaHasEveryRuleOfTheReader() throws IOException {
        var defined = JSON.readTree(schemaText()).path("$defs");
        assertThat(defined.size()).isEqualTo(Rule.values().length);
        for (var rule : Rule.values()) {
            var same = defined.path(rule.name().toLowerCase(Locale.ROOT));
            assertThat(same.path("pattern").asText()).isEqualTo(rule.pattern());
            assertThat(same.path("maxLength").asInt()).isEqualTo(Rule.LONGEST);
        }
        var units = JSON.readTree(schemaText()).at("/properties/prices/items/properties/unit/enum");
        assertThat(units).extracting(JsonNode::asText).containsExactlyElementsOf(ProviderFile.units());
    }

    @Test
    void aMistakeNamesFileLineColumnFieldAndWhatIsRight() {
        assertThat(mistakes("""
                {
                  "slug": "acme",
                  "name": "Acme",
                  "address": "http://api.acme.example",
                  "list": "/models",
                  "entries": "data",
                  "paging": {"kind": "pages"},
                  "colour": "red",
                  "prices": [{"path": "p", "unit": "per-run", "times": 3}],
                  "fields": {}
                }"""))
                .containsExactly(
                        "providers/acme.json:4:14: address must be an https address without user, query and fragment,"
                                + " or an http one of this computer, with a port of at most 65535 if any",
                        "providers/acme.json:7:22: paging.kind must be one of next-link, cursor, link-header, none",
                        "providers/acme.json:8:3: colour is no field; there are: $schema, address, entries, fields,"
                                + " inferTasks, key, list, name, paging, prices, search, slug, status",
                        "providers/acme.json:9:56: prices[0].times must be a number above zero in quotes, such as"
                                + " \"0.01\"",
                        "providers/acme.json:10:13: fields.id is missing: it must be the path of a field, or a template"
                                + " such as {owner}/{name}");
    }

    @Test
    void aTextWithoutEndIsAMistakeLikeAnother() {
        assertThat(mistakes(GOOD.replace("\"/models\"", "\"/models" + "/x".repeat(100_000) + "\"")))
                .containsExactly("providers/acme.json:1:84: list must have at most 500 characters");
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        assertThat(mistakes(""))
                .containsExactly("providers/acme.json:1:1: the file is empty: it must be one object in braces");
        assertThat(mistakes("{\n \"slug\": \"a\",\n}").getFirst()).startsWith("providers/acme.json:3:");
        assertThat(mistakes("{\"slug\": \"a\", \"slug\": \"b\"}").getFirst()).contains("Duplicate field 'slug'");
        assertThat(mistakes("{} {}").getFirst())
                .isEqualTo("providers/acme.json:1:4: the file must end after its one object");
        assertThat(mistakes("[".repeat(1000)).getFirst()).contains("the file must be JSON");
        assertThat(ProviderFile.read(new byte[] {'"', (byte) 0xE9, '"'})
                        .mistakes()
                        .getFirst()
                        .words())
                .isEqualTo("the file must be text in UTF-8");
    }

    @Test
    void theExampleOfThePageFitsInFifteenLines() throws IOException {
        assertThat(example().lines().count()).isLessThanOrEqualTo(15);
    }
}
