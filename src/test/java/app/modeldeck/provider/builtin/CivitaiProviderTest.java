package app.modeldeck.provider.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.Corpus;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivitaiProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new CivitaiProvider();
    }

    @Override
    public int atLeast() {
        return 11;
    }

    @Override
    public String words() {
        return "harbour";
    }

    @Override
    public int unreadable() {
        return 1;
    }

    private static List<Model> list(ModelProvider provider, String entries) throws Exception {
        try (var server = OneAnswer.json("{\"items\":[" + entries + "],\"metadata\":{}}")) {
            return provider.list(server.context(JsonClients.calmClient())).models();
        }
    }

    private Model one(String fields) throws Exception {
        return list(provider(), "{\"id\":7,\"name\":\"N\"," + fields + "}").getFirst();
    }

    private static String image(String url, String fields) {
        return "\"modelVersions\":[{\"id\":1,\"images\":[{\"url\":\"" + url + "\"," + fields + "}]}]";
    }

    private Problem problem(int status, String type, String body) throws Exception {
        try (var server = new OneAnswer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        })) {
            var context = server.context(JsonClients.calmClient());
            return catchThrowableOfType(
                            ProviderException.class, () -> provider().list(context))
                    .problem();
        }
    }

    @Test
    void asksForOnePageOfTheMostDownloadedWithoutAdultContent() throws Exception {
        try (var server = OneAnswer.json("{\"items\":[],\"metadata\":{\"nextCursor\":\"5|7\"}}")) {
            var context = server.context(JsonClients.calmClient());
            provider().list(context);
            provider().search("two words", context);
            provider().withAdultContent().list(context);
            assertThat(server.asked())
                    .containsExactly(
                            "/v1/models?limit=100&primaryFileOnly=true&nsfw=false&sort=Most%20Downloaded&period=AllTime",
                            "/v1/models?limit=100&primaryFileOnly=true&nsfw=false&query=two%20words",
                            "/v1/models?limit=100&primaryFileOnly=true&nsfw=true&sort=Most%20Downloaded&period=AllTime");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nsfw\":false | true",
                "\"nsfw\":false,\"nsfwLevel\":1 | true",
                "\"nsfw\":false,\"nsfwLevel\":31 | true",
                "\"nsfw\":true,\"nsfwLevel\":1 | false",
                "\"nsfw\":false,\"nsfwLevel\":0 | false",
                "\"nsfw\":false,\"nsfwLevel\":2 | false",
                "\"nsfw\":false,\"nsfwLevel\":28 | false",
                "\"nsfw\":false,\"nsfwLevel\":32 | false",
                "\"nsfw\":false,\"nsfwLevel\":\"X\" | false",
                "\"nsfw\":false,\"nsfwLevel\":{} | false",
                "\"nsfw\":false,\"nsfwLevel\":1,\"tags\":[\"style\",\"NSFW\"] | false"
            })
    void whatIsNotForEverybodyIsLeftOutUnlessItIsSwitchedOn(String fields, boolean shown) throws Exception {
        var entry = "{\"id\":7,\"name\":\"N\"," + fields + "}";
        assertThat(list(provider(), entry)).hasSize(shown ? 1 : 0);
        assertThat(list(provider().withAdultContent(), entry)).hasSize(1);
    }

    @Test
    void whatIsLeftOutOnPurposeIsNotCountedAsUnreadable() throws Exception {
        try (var server = OneAnswer.json("{\"items\":[{\"id\":1,\"nsfw\":true},{\"name\":\"no id\"}]}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models()).isEmpty();
            assertThat(listing.leftOut()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://i.example/a/1.jpeg | \"nsfwLevel\":1,\"type\":\"image\" | true",
                "https://i.example/a/1.WEBP | \"nsfwLevel\":1 | true",
                "https://i.example/a/1.jpeg | \"nsfwLevel\":2,\"type\":\"image\" | false",
                "https://i.example/a/1.jpeg | \"nsfwLevel\":3,\"type\":\"image\" | false",
                "https://i.example/a/1.jpeg | \"nsfwLevel\":0,\"type\":\"image\" | false",
                "https://i.example/a/1.jpeg | \"type\":\"image\" | false",
                "https://i.example/a/1.jpeg | \"nsfwLevel\":1,\"type\":\"video\" | false",
                "https://i.example/a/1.mp4 | \"nsfwLevel\":1,\"type\":\"image\" | false",
                "http://i.example/a/1.jpeg | \"nsfwLevel\":1,\"type\":\"image\" | false",
                "https://i.example | \"nsfwLevel\":1,\"type\":\"image\" | false"
            })
    void aCoverIsAPictureForEverybody(String url, String fields, boolean shown) throws Exception {
        assertThat(one(image(url, fields)).links().cover().isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | no commercial use",
                "[\"None\"] | no commercial use",
                "\"None\" | no commercial use",
                "\"Sell\" | commercial use: Sell",
                "\"{Image,RentCivit}\" | commercial use: Image, RentCivit",
                "[\"Image\",\"Rent\"] | commercial use: Image, Rent"
            })
    void theUsesAllowedAreTheLicence(String uses, String words) throws Exception {
        assertThat(one("\"allowCommercialUse\":" + uses).facts().license()).contains(words);
    }

    @Test
    void aLicenceThatIsNotStatedIsNone() throws Exception {
        assertThat(one("\"allowCommercialUse\":null").facts().license()).isEmpty();
    }

    @Test
    void theKindAndTheBaseModelsAreTags() throws Exception {
        var model = one("\"type\":\"LORA\",\"tags\":[\"style\"],\"modelVersions\":["
                + "{\"baseModel\":\"Pony\",\"publishedAt\":\"2026-05-04T10:00:00Z\"},{\"baseModel\":\"Pony\"}]");
        assertThat(model.facts().tags()).containsExactly("LORA", "Pony", "style");
        assertThat(model.facts().updated()).contains(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(model.capabilities()).isEmpty();
        assertThat(model.id()).hasToString("civitai/7");
        assertThat(model.links().page().orElseThrow()).hasToString("https://civitai.com/models/7");
    }

    @ParameterizedTest
    @CsvSource({
        "Checkpoint, SD 1.5, text-to-image",
        "Checkpoint, SDXL 1.0, text-to-image",
        "Checkpoint, Pony, text-to-image",
        "Checkpoint, Illustrious, text-to-image",
        "Checkpoint, Flux.1 D, text-to-image",
        "Checkpoint, Other, ''",
        "LORA, SDXL 1.0, ''",
        "Workflows, Flux.1 D, ''"
    })
    void whatACheckpointMakesFollowsFromItsFamilyAndIsMarkedSo(String type, String base, String task) throws Exception {
        var capabilities = one("\"type\":\"" + type + "\",\"modelVersions\":[{\"baseModel\":\"" + base + "\"}]")
                .capabilities();
        assertThat(capabilities.stream().map(Capability::task).findFirst().orElse(""))
                .isEqualTo(task);
        assertThat(capabilities).allSatisfy(c -> assertThat(c.evidence()).isInstanceOf(Evidence.Inferred.class));
    }

    @Test
    void aDescriptionIsTextAndNoMarkup() throws Exception {
        var model =
                one("\"description\":\"<p>Soft &amp; warm.</p><img src=x onerror='go()'><p>Use 30&nbsp;steps</p>\"");
        assertThat(model.description()).contains("Soft & warm.\nUse 30 steps");
        assertThat(one("\"description\":\"<p></p>\"").description()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"BAD_REQUEST\",\"message\":\"no\",\"issues\":[]}",
                "{\"items\":null}",
                "We are adjusting a few things, be back soon"
            })
    void anAnswerWithoutAListIsAProblemAndNoEmptyList(String body) throws Exception {
        assertThat(problem(200, "application/json", body)).isEqualTo(new Problem.Malformed("the list"));
        assertThat(problem(503, "text/plain", body)).isEqualTo(new Problem.ServerFault(503));
    }

    @Test
    void anErrorInThePlaceOfAListIsSaidToBeOne() throws Exception {
        assertThat(problem(200, "application/json", "{\"error\":\"Unauthorized\"}"))
                .isEqualTo(new Problem.ErrorAnswer());
    }

    @Test
    void aPageOfMaintenanceIsNoData() throws Exception {
        assertThat(problem(200, "text/html", "<h1>Back soon</h1>")).isEqualTo(new Problem.NotData());
    }

    @Test
    void theRecordedModelIsReadAndNotForEverybody() throws Exception {
        var recorded = new String(Corpus.read("civitai/civitai-model-2833924.json"), UTF_8);
        assertThat(list(provider(), recorded)).isEmpty();
        var model = list(provider().withAdultContent(), recorded).getFirst();
        assertThat(model.id()).hasToString("civitai/2833924");
        assertThat(model.description().orElseThrow()).doesNotContain("<");
        assertThat(model.facts().runs()).hasValue(16);
        assertThat(model.facts().license()).contains("no commercial use");
        assertThat(model.links().cover()).isPresent();
    }
}
