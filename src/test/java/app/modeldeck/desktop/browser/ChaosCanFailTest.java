package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.chaos.AnswerReading;
import app.modeldeck.chaos.Judge;
import app.modeldeck.chaos.Sight;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.GroupKey;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.SampleModels;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the tests under chaos can fail: what holds catalogues, answers and windows there complains of each that is
/// broken on purpose, and of none that is not.
class ChaosCanFailTest {
    private static final ProviderId FAL = new ProviderId("fal");
    private static final ProviderInfo INFO =
            new ProviderInfo(FAL, "fal.ai", KeyUse.OPTIONAL, Optional.empty(), List.of(), Set.of());
    private static final List<Model> OLD = models("a", "b", "c");
    private static final List<Model> NEW = models("b", "c", "d", "e");
    private static final Problem WHY = new Problem.ServerFault(503);
    private static final Instant BEFORE = Catalogs.NOW;
    private static final Instant BEGAN = BEFORE.plusSeconds(700);
    private static final Instant NOW = BEGAN.plusSeconds(10);
    private static final ProviderSnapshot READY =
            ProviderSnapshot.idle(INFO).ready(OLD, BEFORE, Duration.ZERO, Optional.empty());
    private static final ProviderSnapshot STALE = READY.failed(WHY, OLD, Optional.of(BEFORE), Duration.ZERO);
    private static final ProviderSnapshot PARTIAL = READY.partial(models("a", "b", "c", "d"), NOW, Duration.ZERO, WHY);
    private static final ProviderSnapshot RENEWED = READY.ready(NEW, NOW, Duration.ZERO, Optional.empty());

    private static final ProviderSnapshot WITHOUT_ROWS =
            READY.failed(WHY, List.of(), Optional.of(BEFORE), Duration.ZERO);
    private static final ProviderSnapshot WITH_FEWER =
            READY.failed(WHY, OLD.subList(0, 2), Optional.of(BEFORE), Duration.ZERO);
    private static final ProviderSnapshot FRESH_BUT_OLD = READY.ready(OLD, NOW, Duration.ZERO, Optional.empty());
    private static final ProviderSnapshot OVERWRITTEN = READY.partial(models("d"), NOW, Duration.ZERO, WHY);
    private static final ProviderSnapshot INVENTED =
            READY.failed(WHY, models("a", "b", "c", "x"), Optional.of(BEFORE), Duration.ZERO);

    private final Judge judge = new Judge();
    private final SnapshotJudge strict = new SnapshotJudge(() -> NOW);

    private static List<Model> models(String... names) {
        return Stream.of(names)
                .map(name -> SampleModels.named(new Model.Id(FAL, name), name))
                .toList();
    }

    private static Set<Model.Id> ids(List<Model> models) {
        return models.stream().map(Model::id).collect(Collectors.toSet());
    }

    /// The provider had one list, is asked again and has another.
    @BeforeEach
    void aSecondRound() throws IOException {
        judge.begin(new Judge.Round(Map.of(FAL, ids(OLD)), Set.of(), BEFORE.minusSeconds(60)));
        answered(READY).forEach(judge::settle);
        judge.begin(new Judge.Round(Map.of(FAL, ids(NEW)), Set.of(), BEGAN));
        strict.whole(READY);
        strict.hold(READY);
        strict.whole(RENEWED);
    }

    private static JsonNode answer(ProviderSnapshot state) throws IOException {
        var snapshot = new CatalogSnapshot(List.of(state));
        var encoded = CatalogJson.encode(
                new Answer(snapshot, state.models(), state.models().size()));
        return new ObjectMapper().readTree(encoded.body());
    }

    private static List<Sight> answered(ProviderSnapshot state) throws IOException {
        return AnswerReading.sights(200, answer(state));
    }

    private static List<Sight> shown(ProviderSnapshot state) {
        return WindowReading.sights(lines(state, state.models()));
    }

    private static List<Row> lines(ProviderSnapshot state, List<Model> models) {
        var lines = new ArrayList<Row>();
        var badge = ProviderBadge.of(state, NOW, Words.in(Locale.US));
        lines.add(new Row.GroupRow(
                GroupKey.of(FAL),
                INFO.name(),
                models.isEmpty() ? "" : "" + models.size(),
                Optional.of(badge),
                Optional.empty(),
                Row.Fold.OPEN));
        models.forEach(model -> lines.add(new Row.ModelRow(model)));
        return lines;
    }

    @Test
    void whatIsRightIsNotComplainedOf() throws IOException {
        for (var right : List.of(READY, STALE, PARTIAL, RENEWED)) {
            answered(right).forEach(judge::look);
            shown(right).forEach(judge::look);
        }
        for (var right : List.of(STALE, PARTIAL, RENEWED)) {
            answered(right).forEach(judge::settle);
            shown(right).forEach(judge::settle);
            strict.check(new CatalogSnapshot(List.of(right)));
        }
    }

    @Test
    void rowsThatAreDroppedOnFailureAreMissed() {
        for (var broken : List.of(WITHOUT_ROWS, WITH_FEWER, OVERWRITTEN)) {
            isComplainedOf(broken);
        }
    }

    @Test
    void oldRowsThatAreSaidToBeFreshAreFoundOut() {
        assertThatThrownBy(() -> answered(FRESH_BUT_OLD).forEach(judge::look)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answered(READY).forEach(judge::settle)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> shown(FRESH_BUT_OLD).forEach(judge::settle)).isInstanceOf(AssertionError.class);
    }

    @Test
    void rowsThatNobodyListedAreFoundOut() {
        isComplainedOf(INVENTED);
    }

    @Test
    void whoAnswersNoQuestionCannotBeFresh() {
        judge.begin(new Judge.Round(Map.of(FAL, ids(NEW)), Set.of(FAL), BEGAN));
        assertThatThrownBy(() -> answered(RENEWED).forEach(judge::settle)).isInstanceOf(AssertionError.class);
    }

    private void isComplainedOf(ProviderSnapshot broken) {
        assertThatThrownBy(() -> answered(broken).forEach(judge::look)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> shown(broken).forEach(judge::look)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> strict.check(new CatalogSnapshot(List.of(broken))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aBadgeThatContradictsItsRowsIsFoundOut() {
        var fewer = OLD.subList(0, 2);
        assertThatThrownBy(() -> WindowReading.sights(lines(READY, fewer))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> WindowReading.sights(lines(STALE, List.of()))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> WindowReading.sights(lines(WITHOUT_ROWS, fewer)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> WindowReading.sights(lines(READY, models("a", "b", "a"))))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\": 4}",
                "{\"errors\": []}",
                "{\"availableProviders\": []}",
                "{\"success\": false}",
                "{\"providers\": {}}",
                "{\"models\": []}"
            })
    void anAnswerThatContradictsItselfIsFoundOut(String change) throws IOException {
        var broken = (ObjectNode) answer(STALE);
        broken.setAll((ObjectNode) new ObjectMapper().readTree(change));
        assertThatThrownBy(() -> AnswerReading.sights(200, broken)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "error", "fetchedAt"})
    void aProviderOfAnAnswerThatContradictsItselfIsFoundOut(String field) throws IOException {
        var broken = (ObjectNode) answer(STALE);
        ((ObjectNode) broken.path("providers").path("fal")).remove(field);
        assertThatThrownBy(() -> AnswerReading.sights(200, broken)).isInstanceOf(AssertionError.class);
    }
}
