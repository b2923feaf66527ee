package app.modeldeck.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads answers of `GET /api/models` to questions for everything, and holds that each agrees with itself.
public final class AnswerReading {
    private AnswerReading() {}

    /// What is to be seen of each provider in this answer.
    public static List<Sight> sights(int status, JsonNode answer) {
        if (status == 500) {
            assertThat(answer.path("success").asBoolean()).isFalse();
            assertThat(answer.path("error").asText()).startsWith("All providers failed: ");
            return List.of();
        }
        assertThat(status).isEqualTo(200);
        assertThat(answer.path("success").asBoolean()).isTrue();
        var rows = rows(answer);
        var sights = new ArrayList<Sight>();
        var errors = new ArrayList<String>();
        for (var provider : answer.path("providers").properties()) {
            var id = new ProviderId(provider.getKey());
            var sight = sight(id, provider.getValue(), rows.getOrDefault(id, Set.of()));
            sights.add(sight);
            if (provider.getValue().has("error")) {
                errors.add(id + ": " + provider.getValue().path("error").asText());
            }
        }
        assertThat(texts(answer.path("errors"))).isEqualTo(errors);
        assertThat(texts(answer.path("availableProviders")))
                .isEqualTo(sights.stream().map(sight -> sight.provider().slug()).toList());
        assertThat(rows.keySet())
                .isSubsetOf(sights.stream().map(Sight::provider).toList());
        return sights;
    }

    private static Map<ProviderId, Set<Model.Id>> rows(JsonNode answer) {
        var rows = new HashMap<ProviderId, Set<Model.Id>>();
        for (var model : answer.path("models")) {
            var id = new ProviderId(model.path("provider").asText());
            boolean isNew = rows.computeIfAbsent(id, _ -> new HashSet<>())
                    .add(new Model.Id(id, model.path("id").asText()));
            assertThat(isNew).as("twice: " + model.path("id")).isTrue();
        }
        assertThat(answer.path("total").asInt())
                .isEqualTo(answer.path("models").size())
                .isEqualTo(rows.values().stream().mapToInt(Set::size).sum());
        return rows;
    }

    private static Sight sight(ProviderId id, JsonNode said, Set<Model.Id> rows) {
        var asOf =
                Optional.ofNullable(said.get("fetchedAt")).map(JsonNode::asText).map(Instant::parse);
        assertThat(said.path("count").asInt()).as(id.slug()).isEqualTo(rows.size());
        boolean success = said.path("success").asBoolean();
        assertThat(asOf.isPresent()).as(id.slug()).isEqualTo(success || said.has("stale"));
        if (said.has("stale") || said.has("partial") || !success) {
            assertThat(said.path("error").asText()).as(id.slug()).isNotBlank();
        }
        if (said.has("stale")) {
            assertThat(success).as(id.slug()).isFalse();
            return new Sight(id, Sight.Claim.OLD, rows, asOf);
        }
        if (said.has("partial")) {
            assertThat(success).as(id.slug()).isTrue();
            return new Sight(id, Sight.Claim.KEPT, rows, asOf);
        }
        return new Sight(id, success ? Sight.Claim.FRESH : Sight.Claim.NOTHING, rows, asOf);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
