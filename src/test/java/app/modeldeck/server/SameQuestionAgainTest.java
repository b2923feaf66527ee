package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import app.modeldeck.catalog.Timing;
import app.modeldeck.model.KeyUse;
import app.modeldeck.secrets.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A connection that asks the same again gets what it was answered last only as long as that is the answer.
@Timeout(60)
final class SameQuestionAgainTest {
    private static final String ALL = "/api/models";

    private final AtomicLong ticks = new AtomicLong();
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux-1"));
    private final FakeProvider other = new FakeProvider("other", "Other", KeyUse.OPTIONAL).pages(List.of("coral"));
    private final Catalog catalog =
            Catalogs.of(Timing.usual(ticks::get, InstantSource.fixed(Catalogs.NOW)), KeyRing.empty(), fal, other);
    private ServerFixture fixture;
    private OneConnection line;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(catalog);
        line = OneConnection.to(fixture.server().port());
        for (int i = 0; i < 3; i++) {
            assertThat(line.get(ALL).body()).contains("flux-1", "coral");
        }
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        fixture.close();
    }

    @Test
    void aRefreshByAnotherIsSeen() throws IOException {
        fal.pages(List.of("flux-9"));
        fixture.asker().get(ALL + "?refresh=true");
        assertThat(line.get(ALL).body()).contains("flux-9").doesNotContain("flux-1");
    }

    @Test
    void aProviderThatIsSwitchedOffIsLeftOut() throws IOException {
        catalog.use(new Roster(List.of(fal, other), Set.of(fal.info().id())));
        assertThat(line.get(ALL).body()).doesNotContain("flux-1").contains("coral");
    }

    @Test
    void aKeyThatChangedIsAskedWith() throws IOException {
        other.pages(List.of("reef"));
        catalog.keyChanged(other.info().id());
        assertThat(line.get(ALL).body()).contains("reef");
    }

    @Test
    void theEntryEndsAndTheSecondsUntilThenAreCounted() throws IOException {
        assertThat(line.get(ALL).header("cache-control")).startsWith("max-age=600,");
        ticks.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(line.get(ALL).header("cache-control")).startsWith("max-age=599,");
        ticks.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(line.get(ALL).header("cache-control")).startsWith("max-age=59,");
        fal.pages(List.of("flux-9"));
        ticks.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(line.get(ALL).body()).contains("flux-9");
    }

    @Test
    void itsTagIsAnsweredWithoutABodyOnlyWhileItIsTrue() throws IOException {
        var held = "If-None-Match: " + line.get(ALL).header("etag");
        for (int i = 0; i < 3; i++) {
            assertThat(line.get(ALL, held).status()).isEqualTo(304);
        }
        fal.pages(List.of("flux-9"));
        fixture.asker().get(ALL + "?refresh=true");
        assertThat(line.get(ALL, held).status()).isEqualTo(200);
    }

    @Test
    void otherBytesAreAnotherQuestion() throws IOException {
        assertThat(line.get(ALL + "?provider=fal").body()).doesNotContain("coral");
        assertThat(line.get(ALL).body()).contains("coral");
        assertThat(line.get("/api/modelz").status()).isEqualTo(404);
        assertThat(line.get(ALL, "Origin: https://evil.example").status()).isEqualTo(403);
        assertThat(line.get(ALL).body()).contains("coral");
        var foreign = "GET " + ALL + " HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n";
        for (int i = 0; i < 3; i++) {
            assertThat(line.raw(foreign).status()).isEqualTo(403);
        }
    }

    @Test
    void twoQuestionsInOnePacketAreBothAnswered() throws IOException {
        var one = "GET " + ALL + " HTTP/1.1\r\nHost: 127.0.0.1:" + line.port() + "\r\n\r\n";
        assertThat(line.raw(one + one).body()).contains("flux-1");
        assertThat(line.next().body()).contains("flux-1");
        line.socket().getOutputStream().write(one.substring(0, 20).getBytes(StandardCharsets.US_ASCII));
        assertThat(line.raw(one.substring(20)).body()).contains("flux-1");
    }

    @Test
    void whatCameWithAKeyIsAskedAnew() throws IOException {
        other.pages(List.of("secret-model"));
        for (int i = 0; i < 3; i++) {
            var mine = line.get(ALL, "X-Other-Key: mine");
            assertThat(mine.body()).contains("secret-model");
            assertThat(mine.header("cache-control")).isEqualTo("private, no-store");
            assertThat(line.get(ALL).body()).doesNotContain("secret-model");
        }
    }

    @Test
    void whoShowsNoTokenIsRefusedWhateverTheConnectionAskedBefore() throws IOException {
        var settings = new ServerSettings(0, ServerSettings.loopbackAddress(), List.of(), Optional.of("a-token"));
        try (var guarded = ServerFixture.over(catalog, settings);
                var guest = OneConnection.to(guarded.server().port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(guest.get(ALL, "Authorization: Bearer a-token").status())
                        .isEqualTo(200);
                assertThat(guest.get(ALL).status()).isEqualTo(401);
                assertThat(guest.get(ALL, "Authorization: Bearer b-token").status())
                        .isEqualTo(401);
            }
        }
    }
}
