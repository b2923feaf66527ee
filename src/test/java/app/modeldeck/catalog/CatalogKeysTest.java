package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static app.modeldeck.catalog.Catalogs.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a key opens, and whom it answers.
@Timeout(30)
class CatalogKeysTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Problem FAULT = new Problem.ServerFault(503);

    @Test
    @FaultRow(row = 72, fault = "no key", expected = "“no key”, and no request")
    void aProviderWithoutTheKeyItNeedsIsNotAsked() throws InterruptedException {
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("a"));
        var snapshot = load(Catalogs.of(replicate), CACHED);
        assertThat(one(snapshot, "replicate").status()).isEqualTo(new ProviderStatus.NeedsKey());
        assertThat(replicate.lists()).isZero();
    }

    @Test
    void aFailureThatWouldSayTheKeyIsToldWithoutItsWords() throws Exception {
        var fal = FakeProvider.pricing("fal").throwing(new IllegalStateException("refused: canary-key"));
        var ring = CatalogTest.ring("canary-key");
        var catalog = Catalogs.of(ring, fal);
        var id = fal.model("a").id();
        assertThatThrownBy(() -> catalog.describe(id, ring)).hasMessageContaining("words are left out");
        assertThatThrownBy(() -> catalog.price(List.of(id))).hasMessageContaining("words are left out");
    }

    @Test
    void aNewKeyTakesEffectAtOnceAndARemovedOneDropsTheRows() throws Exception {
        var keys = new SessionKeys();
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("a"));
        var catalog = Catalogs.of(keys, replicate);
        load(catalog, CACHED);
        keys.put(replicate.info().id(), Secret.of("first"));
        catalog.keyChanged(replicate.info().id());
        assertThat(names(load(catalog, CACHED))).containsExactly("a");
        keys.remove(replicate.info().id());
        catalog.keyChanged(replicate.info().id());
        assertThat(names(catalog.current())).isEmpty();
        assertThat(one(load(catalog, CACHED), "replicate").status()).isEqualTo(new ProviderStatus.NeedsKey());
    }

    @Test
    void whatOneKeySawNeverAnswersAnother() throws Exception {
        var keys = new SessionKeys();
        keys.put(new ProviderId("replicate"), Secret.of("mine"));
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("mine"));
        var catalog = Catalogs.of(keys, replicate);
        load(catalog, CACHED);
        replicate.pages(List.of("theirs"));
        var theirs = new Question(Set.of(), CatalogTest.ring("theirs"), Freshness.CACHED);
        assertThat(names(load(catalog, theirs))).containsExactly("theirs");
        assertThat(names(load(catalog, CACHED))).containsExactly("mine");
        assertThat(names(catalog.current())).containsExactly("mine");
        replicate.pages().cutBy(FAULT);
        assertThat(names(load(catalog, new Question(Set.of(), CatalogTest.ring("third"), Freshness.REFRESH))))
                .isEmpty();
    }
}
