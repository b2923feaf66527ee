package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderStatus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Providers that become known while a question is under way.
@Timeout(60)
final class NewcomersTest {
    private static final Question ALL = Question.all(Freshness.CACHED);

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux"));
    private final FakeProvider lab = FakeProvider.open("lab").pages(List.of("reef"));
    private final Catalog catalog = Catalogs.of(fal);
    private final AtomicInteger looks = new AtomicInteger();

    /// The first who looks finds these.
    private void finding(Roster roster) {
        catalog.use(_ -> {
            if (looks.getAndIncrement() == 0) {
                catalog.use(roster);
            }
        });
    }

    private CatalogSnapshot load(Question question) throws InterruptedException {
        return Catalogs.load(catalog, question);
    }

    @Test
    void aNewcomerIsAskedByTheQuestionThatFoundIt() throws InterruptedException {
        var off = FakeProvider.open("off");
        finding(new Roster(List.of(fal, lab, off), Set.of(off.info().id())));

        var snapshot = load(ALL);

        assertThat(Catalogs.names(snapshot)).containsExactly("flux", "reef");
        assertThat(Catalogs.one(snapshot, "off").status()).isEqualTo(new ProviderStatus.Off());
        assertThat(load(ALL).providers()).hasSize(3);
        assertThat(List.of(fal.lists(), lab.lists(), off.lists())).containsExactly(1, 1, 0);
    }

    @Test
    void itDoesNotWaitForTheOthers() throws InterruptedException {
        var gate = fal.gated();
        finding(new Roster(List.of(fal, lab), Set.of()));
        var ready = new Semaphore(0);
        var asking = Thread.ofVirtual().start(() -> {
            try {
                catalog.load(
                        ALL,
                        now -> now.provider(lab.info().id())
                                .filter(provider -> provider.status() instanceof ProviderStatus.Ready)
                                .ifPresent(_ -> ready.release()));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        ready.acquire();
        gate.release(2);
        asking.join();
        assertThat(Catalogs.names(catalog.current())).containsExactly("flux", "reef");
    }

    @Test
    void oneThatTakesThePlaceOfAnotherIsAllThatTheQuestionTellsOfBoth() throws InterruptedException {
        var other = new FakeProvider("fal", "Another", KeyUse.NONE).pages(List.of("coral"));
        fal.gated();
        catalog.use(_ -> {
            fal.arrivals().acquire();
            catalog.use(new Roster(List.of(other), Set.of()));
        });

        var snapshot = load(ALL);

        assertThat(snapshot.providers()).hasSize(1);
        assertThat(Catalogs.one(snapshot, "fal").info()).isEqualTo(other.info());
        assertThat(Catalogs.names(snapshot)).containsExactly("coral");
    }

    @Test
    void aQuestionToSomeLooksForNobody() throws InterruptedException {
        finding(new Roster(List.of(fal, lab), Set.of()));
        load(Question.of(Set.of(new ProviderId("fal")), Freshness.REFRESH));
        assertThat(looks).hasValue(0);
        catalog.meet();
        assertThat(catalog.providers()).extracting(ProviderInfo::id).contains(new ProviderId("lab"));
    }
}
