package app.modeldeck.provider.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import app.modeldeck.fuzz.Pages;
import app.modeldeck.model.Model;
import app.modeldeck.model.Source;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.JsonLimits;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.provider.request.StatedStatusException;
import app.modeldeck.provider.request.UnknownShapeException;
import app.modeldeck.provider.request.WebPages;
import app.modeldeck.wire.CatalogCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the reader of pages makes of bad ones: models that hold together, or one of the failures that it declares.
class PageReaderFuzzTest {
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (_, _) -> true);
    private static final URI ADDRESS = URI.create("https://api.acme.example/v1/models");
    /// An entry brings its name into each column at most, and quotation doubles it.
    private static final int GROWTH = 200;

    @Property
    void aBadPageIsModelsOrADeclaredFailure(@ForAll Random random) {
        var seed = Pages.any(random);
        var bad = Mutations.of(seed.answer(), random);
        var models = Bounds.inTime(() -> read(seed.provider().listing(), bad));
        assertThat(models).allSatisfy(PageReaderFuzzTest::holdsTogether);
        assertThat(CatalogCsv.encode(models)).hasSizeLessThan(GROWTH * (bad.length + 1_000));
    }

    private static List<Model> read(RestSpec spec, byte[] page) throws IOException {
        var arrival = new JsonClient.Arrival(NO_HEADERS, new Source("GET /models", Instant.EPOCH));
        var reader = new PageReader(spec, ADDRESS, ADDRESS, _ -> {});
        try (var parser = JsonLimits.factory(Limits.usual())
                .createParser(WebPages.refuse(NO_HEADERS, new ByteArrayInputStream(page)))) {
            return reader.read(parser, arrival).models();
        } catch (IOException | UnknownShapeException | StatedStatusException _) {
            return List.of();
        }
    }

    private static void holdsTogether(Model model) {
        assertThat(model.id().value()).isNotBlank().hasSizeLessThanOrEqualTo(512);
        assertThat(model.name()).isNotBlank().hasSizeLessThanOrEqualTo(512).doesNotContainPattern("[\\p{Cntrl}\u202E]");
        assertThat(model.prices())
                .allSatisfy(price -> assertThat(price.amount()).isNotNegative());
        assertThat(model.links().cover().stream())
                .allSatisfy(link -> assertThat(link).hasScheme("https"));
    }
}
