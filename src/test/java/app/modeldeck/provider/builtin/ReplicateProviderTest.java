package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.FetchProgress;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new ReplicateProvider();
    }

    @Override
    public int atLeast() {
        return 120;
    }

    @Override
    public String words() {
        return "aurora";
    }

    @Override
    public int unreadable() {
        return 3;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../account", "a/../../account", "..", "a/.."})
    void anIdNeverLeadsTheKeyToAnotherPartOfTheHost(String id) throws Exception {
        try (var server = OneAnswer.json("{}")) {
            var context = OneAnswer.context(JsonClients.calmClient(), server.address(), Optional.of(Rehearsal.KEY));
            var e = catchThrowableOfType(
                    ProviderException.class, () -> provider().describe(id, context));
            assertThat(e.problem()).isEqualTo(new Problem.Refused(404));
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void anEmptyDescriptionIsAProblemInWords() throws Exception {
        try (var server = OneAnswer.json("")) {
            var context = OneAnswer.context(JsonClients.calmClient(), server.address(), Optional.of(Rehearsal.KEY));
            var e = catchThrowableOfType(
                    ProviderException.class, () -> provider().describe("a/b", context));
            assertThat(e.problem()).isEqualTo(new Problem.EmptyAnswer());
        }
    }

    @Test
    void aFailureOnTheThirdPageFromEitherEndKeepsTwoOfEach() throws Exception {
        try (var rehearsal = Rehearsal.start(
                Executors.newVirtualThreadPerTaskExecutor(), Chaos.parse("replicate=500@3"), Clock.systemUTC())) {
            var context = OneAnswer.context(
                    JsonClients.usualClient(), rehearsal.address("replicate"), Optional.of(Rehearsal.KEY));
            var listing = provider().list(context);
            assertThat(listing.models()).hasSize(96);
            assertThat(listing.cut()).contains(new Problem.ServerFault(500));
        }
    }

    @Test
    void aSearchStatesTasksByItsTagsAndOnlyWithoutThemTheyAreInferred() throws Exception {
        var found = "{\"model\":{\"owner\":\"o\",\"name\":\"%s\"},\"metadata\":{\"tags\":[%s]}}";
        var answer = "{\"models\":["
                + found.formatted("sdxl-harbour", "\"image-editing\",\"image-to-image\"") + ","
                + found.formatted("sdxl-meadow", "\"landscape\"") + "]}";
        try (var server = OneAnswer.json(answer)) {
            assertThat(provider().search("sdxl", server.context(JsonClients.usualClient())))
                    .extracting(Model::capabilities)
                    .containsExactly(
                            List.of(new Capability("image-to-image", new Evidence.Stated("metadata.tags"))),
                            List.of(new Capability("text-to-image", new Evidence.Inferred(List.of("sdxl")))));
        }
    }

    @Test
    void collectionsStateTasksAndComeBeforeWhatIsInferred() throws Exception {
        try (var rehearsal =
                Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC())) {
            var context = OneAnswer.context(
                    JsonClients.usualClient(), rehearsal.address("replicate"), Optional.of(Rehearsal.KEY));
            var listing = provider().list(context);
            assertThat(listing.remark()).isEmpty();
            assertThat(listing.models().stream().flatMap(model -> model.capabilities().stream()))
                    .contains(new Capability("text-to-image", new Evidence.Stated("collections.text-to-image")))
                    .contains(new Capability("text-generation", new Evidence.Stated("collections.language-models")));
        }
    }

    @Test
    void collectionsThatCannotBeReadCostTheListNothingAndAreSaid() throws Exception {
        try (var server = new OneAnswer(exchange -> {
            boolean list = exchange.getRequestURI().getPath().endsWith("/models");
            var page = "{\"next\":null,\"results\":[{\"owner\":\"o\",\"name\":\"sdxl-meadow\"}]}";
            OneAnswer.send(exchange, list ? 200 : 500, page.getBytes(StandardCharsets.UTF_8));
        })) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.remark()).contains(new Problem.TasksIncomplete());
            assertThat(listing.cut()).isEmpty();
            assertThat(listing.models())
                    .extracting(Model::capabilities)
                    .containsExactly(List.of(new Capability("text-to-image", new Evidence.Inferred(List.of("sdxl")))));
        }
    }

    @Test
    void aCollectionWithoutAnAnswerCostsItselfOnly() throws Exception {
        var answers = Map.of(
                "/v1/collections",
                "{\"next\":null,\"results\":[{\"slug\":\"text-to-image\"},{\"slug\":\"language-models\"}]}",
                "/v1/collections/language-models",
                "{\"models\":[{\"owner\":\"o\",\"name\":\"n\"}]}",
                "/v1/models",
                "{\"next\":null,\"results\":[{\"owner\":\"o\",\"name\":\"n\"}]}");
        try (var server = new OneAnswer(exchange -> OneAnswer.send(
                exchange,
                200,
                answers.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8)))) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.remark()).contains(new Problem.TasksIncomplete());
            assertThat(listing.models().getFirst().capabilities())
                    .extracting(Capability::task)
                    .containsExactly("text-generation");
        }
    }

    private ModelDetails described(String official, String output) throws Exception {
        var body = """
                {"owner": "o", "name": "n", "is_official": %s, "latest_version": {"id": "f00d", "openapi_schema":
                 {"components": {"schemas": {"Input":
                  {"properties": {"prompt": {"type": "string", "examples": ["a cat"]}}}}}}},
                 "default_example": {"logs": "x", "output": %s}}
                """.formatted(official, output).getBytes(StandardCharsets.UTF_8);
        try (var server = new OneAnswer(exchange -> OneAnswer.send(exchange, 200, body))) {
            return provider().describe("o/n", server.context(JsonClients.usualClient()));
        }
    }

    @Test
    void aDescriptionHasTheVersionToNameAndWhatTheExampleMade() throws Exception {
        assertThat(described("false", "[\"https://a.example/1.png\", \"data:x\"]"))
                .returns(Optional.of("f00d"), ModelDetails::version)
                .returns(List.of("https://a.example/1.png"), ModelDetails::example)
                .satisfies(details -> assertThat(((Schema.Stated) details.schema()).parameters())
                        .extracting(Parameter::example)
                        .containsExactly(Optional.of(new JsonText("\"a cat\""))));
        assertThat(described("true", "[\"The \", \"sea\"]"))
                .returns(Optional.empty(), ModelDetails::version)
                .returns(List.of("The sea"), ModelDetails::example);
        assertThat(described("null", "{\"a\": \"one\", \"b\": [1, \"two\"]}").example())
                .containsExactly("one\ntwo");
        assertThat(described("false", "null").example()).isEmpty();
    }

    @Test
    void theFirstRowsDoNotWaitForTheCollections() throws Exception {
        var shown = new CountDownLatch(1);
        try (var server = new OneAnswer(exchange -> {
            boolean list = exchange.getRequestURI().getPath().endsWith("/models");
            try {
                boolean inTime = list || shown.await(5, TimeUnit.SECONDS);
                OneAnswer.send(
                        exchange,
                        inTime ? 200 : 500,
                        "{\"results\":[{\"owner\":\"o\",\"name\":\"n\"}]}".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        })) {
            var plain = server.context(JsonClients.usualClient());
            var context = new FetchContext(
                    plain.requests(), plain.address(), plain.key(), plain.workers(), new FetchProgress() {
                        @Override
                        public void page(List<Model> models) {
                            shown.countDown();
                        }
                    });
            assertThat(provider().list(context).remark()).isEmpty();
        }
    }
}
