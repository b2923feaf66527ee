package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A crowd that asks with one worthless key costs its provider one try.
@Timeout(60)
final class RejectedKeyTest {
    private static final int CROWD = 1_000;
    private static final String KEY = "X-Acme-Key: worth-nothing";

    private final FakeProvider acme = new FakeProvider("acme", "Acme", KeyUse.REQUIRED)
            .pages(List.of("flux-1"))
            .wanting("another");
    private final FakeProvider open =
            FakeProvider.open("acme").pages(List.of("flux-1")).remark(new Problem.KeyRejected(401));

    private static List<Answered> crowd(FakeProvider provider) throws Exception {
        try (var fixture = ServerFixture.over(Catalogs.of(provider))) {
            var asked = new ArrayList<Future<Answered>>();
            for (int i = 0; i < CROWD; i++) {
                asked.add(fixture.executor().submit(() -> fixture.asker().get("/api/models", KEY)));
            }
            var answers = new ArrayList<Answered>();
            for (var one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    @Test
    void whereTheListNeedsAKeyNobodyGetsOne() throws Exception {
        assertThat(crowd(acme)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("Acme API error: 401").doesNotContain("worth-nothing");
        });
        assertThat(acme.lists()).isEqualTo(1);
    }

    @Test
    void whereTheListIsPublicAllGetIt() throws Exception {
        assertThat(crowd(open)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("flux-1", "key rejected").doesNotContain("worth-nothing");
        });
        assertThat(open.lists()).isEqualTo(1);
    }
}
