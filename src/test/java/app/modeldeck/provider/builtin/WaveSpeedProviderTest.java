package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.Corpus;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveSpeedProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new WaveSpeedProvider();
    }

    @Override
    public int atLeast() {
        return 13;
    }

    @Override
    public int unreadable() {
        return 1;
    }

    private List<Model> list(String entries) throws Exception {
        try (var server = OneAnswer.json("{\"code\":200,\"message\":\"success\",\"data\":[" + entries + "]}")) {
            return provider().list(server.context(JsonClients.calmClient())).models();
        }
    }

    private Problem problem(String body) throws Exception {
        try (var server = OneAnswer.json(body)) {
            var context = server.context(JsonClients.calmClient());
            return catchThrowableOfType(
                            ProviderException.class, () -> provider().list(context))
                    .problem();
        }
    }

    @Test
    void aPriceWithoutAFormulaIsForOneRunAndExact() throws Exception {
        var model = list("{\"model_id\":\"a/b\",\"base_price\":0.0026,\"formula\":\"\"}")
                .getFirst();
        assertThat(model.prices()).singleElement().satisfies(price -> {
            assertThat(price.amount()).isEqualByComparingTo("0.0026");
            assertThat(price.unit()).isEqualTo(Price.Unit.RUN);
            assertThat(price.currency()).isEqualTo("USD");
        });
        assertThat(model.provenance().evidence()).containsEntry(Field.PRICES, new Evidence.Stated("base_price"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.4,\"formula\":\"{\\\"total_price\\\": base_price * 1}\"",
                "0.4,\"formula\":\"450000\"",
                "0.4,\"formula\":{\"total_price\":1}",
                "0.4,\"formula\":1",
                "0,\"formula\":\"\"",
                "-1,\"formula\":\"\"",
                "\"\",\"formula\":\"\"",
                "null,\"formula\":null"
            })
    void whatDependsOnTheInputOrIsNoAmountIsNoPrice(String price) throws Exception {
        var model = list("{\"model_id\":\"a/b\",\"base_price\":" + price + "}").getFirst();
        assertThat(model.prices()).isEmpty();
        assertThat(model.provenance().evidence()).doesNotContainKey(Field.PRICES);
    }

    @Test
    void aNameThatRepeatsTheIdIsTheIdWithoutItsOwner() throws Exception {
        var models = list("{\"model_id\":\"maker/lamp-2/edit\",\"name\":\"maker/lamp-2/edit\"},"
                + "{\"model_id\":\"maker/lamp-3/edit\",\"name\":\"Lamp 3\"},{\"model_id\":\"lamp\",\"name\":\"lamp\"}");
        assertThat(models).extracting(Model::name).containsExactly("lamp-2/edit", "Lamp 3", "lamp");
        assertThat(models.getFirst().provenance().evidence())
                .containsEntry(Field.NAME, new Evidence.Derived("model_id"));
        assertThat(models.getFirst().facts().owner()).contains("maker");
        assertThat(models.getFirst().links().page().orElseThrow())
                .hasToString("https://wavespeed.ai/models/maker/lamp-2/edit");
    }

    @Test
    void theStatusInTheBodyCountsAsTheOneOfTheAnswerDoes() throws Exception {
        assertThat(problem("{\"code\":401,\"message\":\"no\",\"data\":null}")).isEqualTo(new Problem.KeyRejected(401));
        assertThat(problem("{\"code\":403,\"message\":\"no\"}")).isEqualTo(new Problem.KeyNotAllowed());
        assertThat(problem("{\"code\":200,\"message\":\"odd\",\"data\":null}"))
                .isEqualTo(new Problem.Malformed("the list"));
        assertThat(problem("{\"code\":401,\"message\":\"no\",\"data\":[]}")).isEqualTo(new Problem.KeyRejected(401));
        assertThat(problem("{\"data\":[],\"code\":500}")).isEqualTo(new Problem.ServerFault(500));
        assertThat(problem("{\"code\":429,\"data\":[]}")).isInstanceOf(Problem.RateLimited.class);
    }

    @Test
    void theRecordedCatalogueIsReadWholeAndPricedWhereItSaysSo() throws Exception {
        try (var server = OneAnswer.json(Corpus.read("wavespeed/wavespeed-v3-models-2026-03-13.json"))) {
            var listing = provider().list(server.context(JsonClients.usualClient()));
            assertThat(listing.models()).hasSize(794).doesNotHaveDuplicates();
            assertThat(listing.leftOut()).isZero();
            assertThat(listing.models().stream().filter(m -> !m.prices().isEmpty()))
                    .hasSize(352)
                    .allSatisfy(m -> assertThat(m.prices().getFirst().amount())
                            .isBetween(new BigDecimal("0.0001"), new BigDecimal("10")));
            assertThat(listing.models()).allSatisfy(m -> {
                assertThat(m.description()).isPresent();
                assertThat(m.capabilities()).isNotEmpty();
                assertThat(m.facts().owner()).isPresent();
            });
            assertThat(tasks(listing.models()))
                    .contains("text-to-image", "image-to-video", "text-generation", "lora-support");
        }
    }

    private static Set<String> tasks(List<Model> models) {
        return models.stream()
                .flatMap(m -> m.capabilities().stream().map(Capability::task))
                .collect(Collectors.toSet());
    }
}
