package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import org.junit.jupiter.api.Test;

class FalProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new FalProvider();
    }

    @Override
    public int atLeast() {
        return 120;
    }

    @Override
    public String words() {
        return "halcyon";
    }

    @Override
    public int unreadable() {
        return 3;
    }

    @Test
    void anEntryWithoutMetadataIsNamedByItsIdAndGuessesNothing() throws Exception {
        try (var server =
                OneAnswer.json("{\"models\":[{\"endpoint_id\":\"a/b c/d\"},{\"endpoint_id\":\"owner/x/turbo\"}],"
                        + "\"next_cursor\":null,\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.leftOut()).isEqualTo(1);
            assertThat(listing.models()).singleElement().satisfies(model -> {
                assertThat(model.name()).isEqualTo("turbo");
                assertThat(model.capabilities()).isEmpty();
                assertThat(model.description()).isEmpty();
                assertThat(model.facts().owner()).contains("owner");
                assertThat(model.links().page().orElseThrow()).hasToString("https://fal.ai/models/owner/x/turbo");
            });
        }
    }

    @Test
    void anIdThatEndsInASlashIsItsOwnName() throws Exception {
        try (var server = OneAnswer.json("{\"models\":[{\"endpoint_id\":\"a/odd/\"}],\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models()).extracting(Model::name).containsExactly("a/odd/");
        }
    }

    @Test
    void categoriesBecomeTheWordsOfTheFieldOrPassThrough() throws Exception {
        try (var server = OneAnswer.json("{\"models\":["
                + "{\"endpoint_id\":\"a/1\",\"metadata\":{\"category\":\"llm\"}},"
                + "{\"endpoint_id\":\"a/2\",\"metadata\":{\"category\":\"text-to-speech\"}},"
                + "{\"endpoint_id\":\"a/3\",\"metadata\":{\"category\":\"training\"}},"
                + "{\"endpoint_id\":\"a/4\",\"metadata\":{\"category\":\"unknown\"}}],\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models().stream()
                            .map(m -> m.capabilities().stream()
                                    .map(Capability::task)
                                    .toList()
                                    .toString()))
                    .containsExactly("[text-generation]", "[text-to-speech, text-to-audio]", "[training]", "[]");
        }
    }
}
