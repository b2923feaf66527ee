package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import app.modeldeck.catalog.Timing;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.secrets.KeyRing;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An answer that is kept is never told for longer than it is true.
@Timeout(60)
final class KeptAnswersTest {
    private static final String ALL = "/api/models";

    private final AtomicLong ticks = new AtomicLong();
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux-1"));
    private final FakeProvider other = new FakeProvider("other", "Other", KeyUse.OPTIONAL).pages(List.of("coral"));
    private final Catalog catalog =
            Catalogs.of(Timing.usual(ticks::get, InstantSource.fixed(Catalogs.NOW)), KeyRing.empty(), fal, other);
    private ServerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(catalog);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answered get(String target, String... headers) throws IOException {
        return fixture.asker().get(target, headers);
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    @Test
    void itEndsWithTheEntryThatItWasMadeFrom() throws IOException {
        get(ALL);
        pass(Duration.ofMinutes(9));
        assertThat(get(ALL).body()).contains("\"cached\":true,\"providers\"");
        assertThat(get(ALL).header("cache-control")).startsWith("max-age=60,");
        fal.pages(List.of("flux-9"));
        pass(Duration.ofMinutes(1));
        assertThat(get(ALL).body()).contains("flux-9", "\"cached\":false,\"providers\"");
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void aRefreshByOneIsSeenByAll() throws IOException {
        get(ALL);
        var before = get(ALL);
        fal.pages(List.of("flux-9"));
        get(ALL + "?refresh=true");
        var after = get(ALL, "If-None-Match: " + before.header("etag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("flux-9");
    }

    @Test
    void aProviderThatIsSwitchedOffIsLeftOutAtOnce() throws IOException {
        get(ALL);
        assertThat(get(ALL).body()).contains("flux-1");
        catalog.use(new Roster(List.of(fal, other), Set.of(fal.info().id())));
        assertThat(get(ALL).body()).doesNotContain("flux-1").contains("coral");
    }

    @Test
    void aKeyThatChangedIsAskedWith() throws IOException {
        get(ALL);
        get(ALL);
        other.pages(List.of("reef"));
        catalog.keyChanged(other.info().id());
        assertThat(get(ALL).body()).contains("reef");
    }

    @Test
    void aFailureStandsWhileTheProviderIsLeftInPeace() throws IOException {
        fal.pages().cutBy(new Problem.ServerFault(503));
        get(ALL);
        var failed = get(ALL);
        assertThat(failed.body()).contains("\"errors\":[\"fal: fal API error: 503\"]");
        assertThat(failed.header("cache-control")).startsWith("max-age=0,");
        assertThat(get(ALL, "If-None-Match: " + failed.header("etag")).status()).isEqualTo(304);
        assertThat(fal.lists()).isEqualTo(1);
        pass(Duration.ofSeconds(31));
        get(ALL);
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void whatOneKeySawNeverAnswersAnother() throws IOException {
        get(ALL);
        get(ALL);
        other.pages(List.of("secret-model"));
        for (int i = 0; i < 3; i++) {
            var mine = get(ALL, "X-Other-Key: mine");
            assertThat(mine.body()).contains("secret-model");
            assertThat(mine.header("cache-control")).isEqualTo("private, no-store");
            assertThat(mine.headers()).doesNotContainKey("etag");
            assertThat(get(ALL).body()).doesNotContain("secret-model");
        }
        other.pages(List.of("theirs"));
        assertThat(get(ALL, "X-Other-Key: theirs").body()).contains("theirs").doesNotContain("secret-model");
    }

    @Test
    void questionsThatMeanTheSameAreOneAnswer() throws IOException {
        get(ALL + "?search=Flux");
        var one = get(ALL + "?search=Flux&nonsense=1");
        var same = get(ALL + "?nonsense=2&search=Flux&capabilities=&limit=");
        assertThat(one.status()).isEqualTo(200);
        assertThat(same.status()).isEqualTo(400);
        assertThat(get(ALL + "?nonsense=2&search=Flux&capabilities=").header("etag"))
                .isEqualTo(one.header("etag"));
    }

    @Test
    @FaultRow(
            row = 102,
            fault = "the catalogue changes during 1,000 reads",
            expected = "every body is one whole snapshot")
    void everyBodyIsOneWholeSnapshotWhileTheCatalogueChanges() throws Exception {
        var names = IntStream.range(0, 200).mapToObj(i -> "model-" + i).toList();
        fal.pages(names);
        get(ALL);
        var read = new ArrayList<Future<Answered>>();
        for (int i = 0; i < 1_000; i++) {
            if (i % 100 == 0) {
                var generation = i;
                fal.pages(names.stream().map(name -> name + "-g" + generation).toList());
                read.add(fixture.executor().submit(() -> get(ALL + "?provider=fal&refresh=true")));
            }
            read.add(fixture.executor().submit(() -> get(ALL + "?provider=fal")));
        }
        for (var one : read) {
            var body = one.get().body();
            assertThat(body).endsWith("\"total\":200}");
            var generations = body.split("\"name\":\"model-\\d+", -1);
            assertThat(generations).hasSize(201);
            assertThat(List.of(generations).subList(1, 201).stream()
                            .map(rest -> rest.substring(0, rest.indexOf('"')))
                            .distinct())
                    .hasSize(1);
        }
    }
}
