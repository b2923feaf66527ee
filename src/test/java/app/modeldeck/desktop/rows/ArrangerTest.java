package app.modeldeck.desktop.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Arrangement.Indexed;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArrangerTest {
    private final HandBackground background = new HandBackground();
    private final List<Throwable> failures = new ArrayList<>();
    private Clock clock = new Stopped();

    /// Breaks whoever asks it.
    private static final class Stopped extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("the clock stopped");
        }
    }

    private RowRequest request(CatalogSnapshot catalog) {
        return new RowRequest(
                catalog,
                Query.parse("flux").query(),
                new RowRequest.Beyond(Set.of(), new ProviderSearchState.Pointless()),
                new RowRequest.Layout(RowOrder.CATALOG, Set.of()),
                new RowRequest.Own(Marks.NONE, RowRequest.Reveal.NOT),
                clock);
    }

    @Test
    void whatChangedDuringAFailureIsArrangedAfterIt() throws InterruptedException {
        var catalog = Catalogs.of(FakeProvider.open("fal").pages(List.of("flux")));
        var indexed = Indexed.of(catalog.load(Question.all(Freshness.CACHED), _ -> {}), Optional.empty());
        var arranger = new Arranger(
                background, Words.in(Locale.US), () -> Optional.of(indexed), this::request, _ -> {}, failures::add);

        arranger.arrange();
        clock = Clock.fixed(Catalogs.NOW, ZoneOffset.UTC);
        arranger.arrange();
        background.runAll();

        assertThat(failures).hasSize(1);
        assertThat(arranger.rows().get()).isNotEmpty();
    }
}
