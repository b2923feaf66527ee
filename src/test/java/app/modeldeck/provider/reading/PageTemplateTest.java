package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Field;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the page of a model is, made of its id.
class PageTemplateTest {
    private static final String PAGES = "https://acme.example/models/{id}";

    private static Optional<URI> page(String template, String id) throws IOException {
        var row = new ObjectMapper().valueToTree(Map.of("id", id));
        var mapping = EntryMapping.of(
                new ProviderId("acme"), Fields.identifiedBy("id").with(Field.PAGE, template));
        return mapping.model(new AnswerEntry(row, new Source("GET /models", Instant.EPOCH)), UnaryOperator.identity())
                .flatMap(model -> model.links().page());
    }

    @Test
    void anIdStandsInItEncoded() throws IOException {
        assertThat(page(PAGES, "a/b?c#d..e")).contains(URI.create("https://acme.example/models/a/b%3Fc%23d..e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "..", "a/../../x", "a/..", ".", "./a", "a/."})
    void anIdThatWalksUpHasNone(String id) throws IOException {
        assertThat(page(PAGES, id)).isEmpty();
        assertThat(page("https://acme.example/{id}/page", id)).isEmpty();
    }
}
