package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.secrets.KeyRing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Keys that come with questions, in crowds and without worth.
@Timeout(30)
final class AskersKeysTest {
    private static final int CROWD = 50;
    private static final int AT_ONCE = 4;

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).pages(List.of("a"));
    private final Catalog catalog = Catalogs.of(fal);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void aKeyThatIsRejectedCostsNoRowsOfItsOwn() throws Exception {
        var open = catalog.listAll(KeyRing.empty()).providers().getFirst();
        fal.remark(new Problem.KeyRejected(401));
        var rejected =
                catalog.listAll(CatalogTest.ring("worth-nothing")).providers().getFirst();
        assertThat(rejected.problem()).contains(new Problem.KeyRejected(401));
        assertThat(rejected.models()).isSameAs(open.models());
        fal.pages(List.of("b"));
        var other =
                catalog.listAll(CatalogTest.ring("worth-no-more")).providers().getFirst();
        assertThat(other.models()).isNotEqualTo(open.models());
    }

    @Test
    void aCrowdOfKeysIsAskedWithAFewAtATimeAndKeepsNobodyElseWaiting() throws Exception {
        var gate = fal.gated();
        var crowd = new ArrayList<Future<?>>();
        for (int i = 0; i < CROWD; i++) {
            var ring = CatalogTest.ring("key-" + i);
            crowd.add(executor.submit(() -> catalog.listAll(ring)));
        }
        fal.arrivals().acquire(AT_ONCE);
        var own = executor.submit(() -> catalog.listAll(KeyRing.empty()));
        fal.arrivals().acquire();
        assertThat(fal.lists()).isEqualTo(AT_ONCE + 1);
        gate.release(2 * (CROWD + 1));
        own.get();
        for (var one : crowd) {
            one.get();
        }
        assertThat(fal.lists()).isEqualTo(CROWD + 1);
    }
}
