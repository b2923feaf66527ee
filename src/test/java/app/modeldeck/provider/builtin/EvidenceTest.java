package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Corpus;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No field of a model is without its evidence, and nothing has evidence that is not known.
@Timeout(120)
class EvidenceTest {
    static List<ModelProvider> providers() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static ModelProvider provider(String slug) {
        return providers().stream()
                .filter(provider -> provider.info().id().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static void isAccountedFor(Model model) {
        var known = Arrays.stream(Field.values())
                .filter(field -> isKnown(field, model))
                .collect(Collectors.toSet());
        assertThat(model.provenance().evidence().keySet())
                .as("evidence of %s", model.id())
                .isEqualTo(known);
        assertThat(model.provenance().evidence().values())
                .as("evidence of %s", model.id())
                .noneMatch(EvidenceTest::saysNothing);
        assertThat(model.provenance().source().request()).startsWith("GET /");
    }

    private static boolean isKnown(Field field, Model model) {
        var facts = model.facts();
        return switch (field) {
            case ID, NAME -> true;
            case DESCRIPTION -> model.description().isPresent();
            case CAPABILITIES -> !model.capabilities().isEmpty();
            case PRICES -> !model.prices().isEmpty();
            case COVER -> model.links().cover().isPresent();
            case PAGE -> model.links().page().isPresent();
            case OWNER -> facts.owner().isPresent();
            case LICENSE -> facts.license().isPresent();
            case RUNS -> facts.runs().isPresent();
            case CREATED -> facts.created().isPresent();
            case UPDATED -> facts.updated().isPresent();
            case STATUS -> facts.lifecycle().isPresent();
            case CONTEXT -> facts.context().isPresent();
            case TAGS -> !facts.tags().isEmpty();
        };
    }

    private static boolean saysNothing(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Stated(var field) -> field.isBlank();
            case Evidence.Derived(var field) -> field.isBlank();
            case Evidence.Inferred(var words) -> words.isEmpty();
        };
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyFieldOfARehearsedModelHasItsEvidence(ModelProvider provider) throws Exception {
        var slug = provider.info().id().slug();
        try (var rehearsal =
                Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC())) {
            assertThat(rehearsal.providers()).as("providers with a rehearsal").contains(slug);
            var context =
                    OneAnswer.context(JsonClients.usualClient(), rehearsal.address(slug), Optional.of(Rehearsal.KEY));
            var listed = provider.list(context).models();
            var models = new ArrayList<>(listed);
            if (provider.info().is(Trait.SEARCHES)) {
                models.addAll(provider.search(listed.getFirst().name(), context));
            }
            if (provider.info().is(Trait.DESCRIBES)) {
                models.add(provider.describe(listed.getFirst().id().value(), context)
                        .model());
            }
            assertThat(models).isNotEmpty().allSatisfy(EvidenceTest::isAccountedFor);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "replicate, replicate/models-list-page1-2023.json",
        "fal, fal/fal-v1-models-page1-2026-04-18.json",
        "openrouter, openrouter/openrouter-v1-models-2026-05-15.json",
        "huggingface, huggingface/hf-api-models-trending-2026-04.json",
        "wavespeed, wavespeed/wavespeed-v3-models-2026-03-13.json",
    })
    void everyFieldOfARecordedModelHasItsEvidence(String slug, String recording) throws Exception {
        try (var server = OneAnswer.json(Corpus.read(recording))) {
            assertThat(provider(slug)
                            .list(server.context(JsonClients.usualClient()))
                            .models())
                    .isNotEmpty()
                    .allSatisfy(EvidenceTest::isAccountedFor);
        }
    }

    @Test
    void everyFieldOfADescribedRecordingHasItsEvidence() throws Exception {
        try (var server = OneAnswer.json(Corpus.read("replicate/models-get-sdxl.json"))) {
            isAccountedFor(provider("replicate")
                    .describe("stability-ai/sdxl", server.context(JsonClients.usualClient()))
                    .model());
        }
    }
}
