package app.modeldeck.provider.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.Capability;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ProviderFilesTest {
    private static final String KEY = "canary-key-for-tests";

    @TempDir
    Path temporary;

    private void file(String name, String text) throws IOException {
        Files.createDirectories(temporary.resolve("providers"));
        Files.writeString(temporary.resolve("providers").resolve(name), text);
    }

    private ProviderFiles.Loaded load(ModelProvider... others) {
        return ProviderFiles.load(temporary.resolve("providers"), List.of(others));
    }

    private static String described(String slug) {
        return "{\"slug\": \"%s\", \"name\": \"%s\", \"address\": \"https://%s.example\", \"list\": \"/m\", \"entries\": \"\","
                        .formatted(slug, slug, slug)
                + " \"fields\": {\"id\": \"id\"}}";
    }

    @Test
    void withoutAFolderThereIsNothing() {
        assertThat(load()).isEqualTo(new ProviderFiles.Loaded(List.of(), List.of()));
    }

    @Test
    void aBrokenFileCostsItselfOnly() throws IOException {
        file("a.json", described("a"));
        file("b.json", described("b").replace("https", "http"));
        file("c.json", "{");
        file("d.json", described("d"));
        file("notes.txt", "no provider");
        file("huge.json", " ".repeat(300_000));
        var loaded = load();
        assertThat(loaded.providers()).extracting(p -> p.info().id().slug()).containsExactly("a", "d");
        assertThat(loaded.mistakes()).hasSize(3);
        assertThat(loaded.mistakes().getFirst()).startsWith("providers/b.json:1:");
        assertThat(loaded.mistakes().getLast()).isEqualTo("providers/huge.json: the file must be smaller than 256 KB");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.createFile(temporary.resolve("providers"));
        assertThat(load().mistakes()).containsExactly("providers: it is no folder");
    }

    @Test
    void ofManyMistakesTheFirstAreTold() throws IOException {
        var fields =
                IntStream.range(0, 20_000).mapToObj(n -> "\"x" + n + "\": 1").collect(Collectors.joining(","));
        file("a.json", described("a").replaceFirst("\\{", "{" + fields + ","));
        file("b.json", described("b").replaceFirst("\\{", "{\"prices\": [" + "1,".repeat(9_999) + "1],"));
        var mistakes = load().mistakes();
        assertThat(mistakes).hasSize(6 + 11);
        assertThat(mistakes.get(4)).contains(": x4 is no field; there are: ");
        assertThat(mistakes.get(5)).startsWith("providers/a.json:1:").endsWith(": 19995 more are no fields");
        assertThat(mistakes.getLast()).isEqualTo("providers/b.json: 9990 more");
    }

    @Test
    void ofManyFilesWithMistakesTheFirstAreTold() throws IOException {
        for (int i = 100; i < 250; i++) {
            file(i + ".json", "{");
        }
        assertThat(load().mistakes()).hasSize(101).last().isEqualTo("50 more in these files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[[[[",
                "{\"a\": ",
                "{\"a\": \"b",
                "{\"a\" \"b\"}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": nul}",
                "{\"a\": NaN}",
                "{\"a\": 1,}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\n\"}",
                "{\"a\": \"\\ud800\"}",
                "{\"a\": 1, \"a\": 2}",
                "}",
                "\"",
                "/* */ {}",
                "{\"a\": -}",
                "{\"a\": 1e}",
                "{\"a\": .5}",
                "{\"a\": +5}",
                "\u0000"
            })
    void noMistakeNamesAPartOfTheParser(String text) throws IOException {
        file("a.json", text);
        file("b.json", "[".repeat(1_000));
        file("c.json", "{\"" + "a".repeat(60_000) + "\": " + "9".repeat(2_000) + "}");
        assertThat(load().mistakes())
                .hasSizeGreaterThan(2)
                .allSatisfy(mistake -> assertThat(mistake)
                        .startsWith("providers/")
                        .hasSizeLessThanOrEqualTo(500)
                        .doesNotContain("`", "Source", "Feature", "Constraints", "Jackson", "fasterxml", "Exception"));
    }

    @Test
    void aSlugBelongsToOneProvider() throws IOException {
        file("a.json", described("mine"));
        file("b.json", described("mine"));
        file("c.json", described("fal"));
        assertThat(load(new FakeProvider("fal", "fal.ai", KeyUse.NONE)).mistakes())
                .containsExactly(
                        "providers/b.json: slug mine must be another: it is that of mine",
                        "providers/c.json: slug fal must be another: it is that of fal.ai");
    }

    @Test
    void aFileCannotTakeTheKeyOfAnotherProvider() throws IOException {
        file(
                "a.json",
                described("a")
                        .replace(
                                "\"list\"",
                                "\"key\": {\"use\": \"required\", \"variables\": [\"FAL_KEY\"]}, \"list\""));
        var loaded = load(new FakeProvider("fal", "fal.ai", KeyUse.REQUIRED));
        assertThat(loaded.providers()).isEmpty();
        assertThat(loaded.mistakes())
                .containsExactly("providers/a.json: key.variables must not name FAL_KEY: it holds the key of fal.ai");
    }

    private static String keyed(String slug, String variable) {
        return described(slug)
                .replace(
                        "\"list\"",
                        "\"key\": {\"use\": \"required\", \"variables\": [\"" + variable + "\"]}, \"list\"");
    }

    @Test
    void aFileGetsNoKeyButOneOfItsOwnName() throws IOException {
        file("a.json", keyed("acme", "ACME_TWO_KEY"));
        file("b.json", keyed("acme-two", "ACME_TWO_KEY"));
        file("c.json", keyed("cloud", "AWS_SECRET_ACCESS_KEY"));
        file("d.json", keyed("modeldeck", "MODELDECK_CATALOGUE_TOKEN"));
        file("e.json", keyed("acme-3", "ACME_3_TOKEN"));
        var loaded = load();
        assertThat(loaded.providers()).extracting(p -> p.info().id().slug()).containsExactly("acme", "acme-3");
        assertThat(loaded.mistakes())
                .containsExactly(
                        "providers/b.json: key.variables must not name ACME_TWO_KEY: it holds the key of acme",
                        "providers/c.json: key.variables must begin with the slug, CLOUD_: AWS_SECRET_ACCESS_KEY may"
                                + " hold the key of another",
                        "providers/d.json: key.variables must begin with the slug, MODELDECK_:"
                                + " MODELDECK_CATALOGUE_TOKEN may hold the key of another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u0085", "\\u2028"})
    void aLineBreakAtTheEndOfATextIsAMistake(String end) throws IOException {
        file("a.json", described("acme").replace("\"slug\": \"acme\"", "\"slug\": \"acme" + end + "\""));
        file("b.json", described("b").replace("\"list\": \"/m\"", "\"list\": \"/m" + end + "\""));
        var page = "\"key\": {\"use\": \"optional\", \"page\": \"https://c.example/keys" + end + "\"}, \"list\"";
        file("c.json", described("c").replace("\"list\"", page));
        var loaded = load();
        assertThat(loaded.providers()).isEmpty();
        assertThat(loaded.mistakes())
                .hasSize(3)
                .allSatisfy(mistake -> assertThat(mistake).matches("providers/.\\.json:1:\\d+: .* must be .*"));
    }

    @Test
    void whatCannotBeSeenIsInNoNameAndInNoMistake() throws IOException {
        file("a.json", described("a").replace("\"name\": \"a\"", "\"name\": \"A\\u009b\\u202e1\""));
        file("b\u001b[31m.json", described("b").replace("\"entries\"", "\"\\u001b]0;x\\u0007\": 1, \"entries\""));
        var loaded = load();
        assertThat(loaded.providers()).extracting(p -> p.info().name()).containsExactly("A1");
        assertThat(loaded.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void whatIsNoFileIsNotWaitedFor() throws IOException {
        Files.createDirectories(temporary.resolve("providers").resolve("a.json"));
        assertThat(load().mistakes()).containsExactly("providers/a.json: it is no file");
    }

    @Test
    void aPageThatIsNoAddressCostsNoModel() throws Exception {
        file(
                "a.json",
                described("a").replace("\"id\": \"id\"", "\"id\": \"id\", \"page\": \"https://a.example/%zz{id}\""));
        try (var server = new OneAnswer(
                exchange -> OneAnswer.send(exchange, 200, "[{\"id\":\"m\"}]".getBytes(StandardCharsets.UTF_8)))) {
            var context = OneAnswer.context(JsonClients.usualClient(), server.address(), Optional.empty());
            var models = load().providers().getFirst().list(context).models();
            assertThat(models)
                    .singleElement()
                    .satisfies(model -> assertThat(model.links().page()).isEmpty());
        }
    }

    @Test
    void theProviderOfTheExampleListsSearchesAndKeepsItsKey() throws Exception {
        file("acme.json", ProviderFileTest.example());
        var acme = load().providers().getFirst();
        assertThat(acme.info().keyVariables()).containsExactly("ACME_API_KEY");
        assertThat(acme.address()).isEqualTo(URI.create("https://api.acme.example/v1"));
        try (var server = new OneAnswer(exchange -> {
            var query = exchange.getRequestURI().getQuery();
            boolean right =
                    ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = query.contains("after=") || query.contains("q=")
                    ? "{\"data\":[{\"id\":\"b\"}],\"has_more\":false}"
                    : "{\"data\":[{\"id\":\"a\",\"title\":\"Ay\",\"task\":\"text-to-image\",\"price\":{\"cents\":4}}],"
                            + "\"next_cursor\":\"p2\",\"has_more\":true}";
            OneAnswer.send(exchange, right ? 200 : 401, body.getBytes(StandardCharsets.UTF_8));
        })) {
            var context = OneAnswer.context(JsonClients.usualClient(), server.address(), Optional.of(KEY));
            var models = acme.list(context).models();
            assertThat(models).extracting(m -> m.id().value()).containsExactly("a", "b");
            assertThat(models.getFirst().capabilities())
                    .extracting(Capability::task)
                    .containsExactly("text-to-image");
            assertThat(models.getFirst().prices().getFirst())
                    .returns(new BigDecimal("0.04"), Price::amount)
                    .returns(Price.Unit.IMAGE, Price::unit);
            assertThat(acme.search("two words", context)).hasSize(1);
            assertThat(server.asked())
                    .containsExactly(
                            "/v1/models?limit=100", "/v1/models?limit=100&after=p2", "/v1/models?q=two%20words");
            var wrong = OneAnswer.context(JsonClients.usualClient(), server.address(), Optional.of("another-key"));
            assertThat(catchThrowableOfType(ProviderException.class, () -> acme.checkKey(wrong))
                            .problem())
                    .isEqualTo(new Problem.KeyRejected(401));
        }
    }
}
