package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.cli.Sources;
import app.modeldeck.cli.Sources.Lists;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Origin;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogCsv;
import app.modeldeck.wire.CatalogJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The lists of the sample catalogue that lie ready are what its providers answer when they are asked.
class PreparedListsTest {
    private static final Path PROPER = Path.of("target", "prepared-lists");
    private static final Pattern MOMENT = Pattern.compile("\"(createdAt|updatedAt)\":\"([^\".]+(?:\\.\\d{1,6})?Z)\"");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        watchers.shutdownNow();
        executor.shutdownNow();
    }

    @Test
    void eachPreparedListIsWhatItsProviderAnswers() throws Exception {
        var answered = listed(Lists.ASKED, Freshness.CACHED).providers().stream()
                .filter(provider -> !provider.models().isEmpty())
                .toList();
        Files.createDirectories(PROPER);
        for (var provider : answered) {
            Files.writeString(PROPER.resolve(provider.info().id() + ".json"), file(provider));
        }
        assertThat(answered)
                .hasSizeGreaterThan(5)
                .allSatisfy(provider -> assertThat(
                                Rehearsal.prepared(provider.info().id().slug()))
                        .as("the list that is in %s now", PROPER)
                        .contains(file(provider)));
    }

    @Test
    void preparedListsReadAsThoseThatWereAskedFor() throws Exception {
        var asked = listed(Lists.ASKED, Freshness.CACHED);
        var prepared = listed(Lists.PREPARED, Freshness.CACHED);

        assertThat(json(prepared)).isEqualTo(json(asked));
        assertThat(CatalogCsv.encode(prepared.models().toList()))
                .isEqualTo(CatalogCsv.encode(asked.models().toList()));
    }

    @Test
    void aListThatIsToBeNewIsAskedFor() throws Exception {
        var prepared = listed(Lists.PREPARED, Freshness.REFRESH);

        assertThat(prepared.providers())
                .filteredOn(provider -> !provider.models().isEmpty())
                .allSatisfy(provider -> assertThat(provider.origin()).isEqualTo(Origin.FETCHED));
        assertThat(json(prepared)).isEqualTo(json(listed(Lists.ASKED, Freshness.CACHED)));
    }

    private CatalogSnapshot listed(Lists lists, Freshness freshness) throws Exception {
        var assembly = new Assembly(Map.of(), executor, watchers, watchers, Clock.systemUTC());
        var opened = assembly.open(new Sources(true, Optional.empty(), lists));
        return opened.catalog().load(Question.all(freshness), _ -> {});
    }

    /// A model a line, and moments as microseconds, but for those that are finer.
    private static String file(ProviderSnapshot provider) {
        var lines = json(new CatalogSnapshot(List.of(provider))).replace("{\"id\":", "\n{\"id\":") + "\n";
        return MOMENT.matcher(lines)
                .replaceAll(moment -> "\"" + moment.group(1) + "\":"
                        + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(moment.group(2))));
    }

    private static String json(CatalogSnapshot snapshot) {
        var rows = snapshot.models().toList();
        var body = CatalogJson.encode(new Answer(snapshot, rows, rows.size())).body();
        return new String(body, StandardCharsets.UTF_8).replaceAll(",\"fetchedAt\":\"[^\"]*\"", "");
    }
}
