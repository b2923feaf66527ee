package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Ports;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.builtin.OllamaProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A program of this computer that is not running is no failure, in words, JSON and exit codes.
class NotRunningTest {
    private static Catalog beside(ModelProvider... others) throws IOException {
        var all = Stream.concat(Stream.of(new OllamaProvider()), Stream.of(others));
        return Catalogs.at(Ports.refused(), all.toArray(ModelProvider[]::new));
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void besideOthersItIsLeftOutAndNothingIsSaid() throws Exception {
        var run = Run.of(beside(FakeProvider.open("acme").pages(List.of("one"))), "list", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        var answer = json(run);
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("models")).hasSize(1);
        assertThat(answer.path("providers").properties()).hasSize(1);
        assertThat(answer.path("errors").isMissingNode()).isTrue();
    }

    @Test
    void askedByNameItIsAnEmptyListAndOneSentence() throws Exception {
        var run = Run.of(beside(), "list", "--json", "--provider", "ollama");
        assertThat(run.exit()).isZero();
        assertThat(run.err().strip()).isEqualTo("modeldeck: Ollama is not running on this computer.");
        assertThat(json(run).path("success").asBoolean()).isTrue();
        assertThat(json(run).path("models")).isEmpty();
    }

    @Test
    void itDoesNotExcuseAProviderThatFailed() throws Exception {
        var failing = FakeProvider.open("acme").cutBy(new Problem.ServerFault(500));
        assertThat(Run.of(beside(failing), "list", "--json").exit()).isEqualTo(1);
    }
}
