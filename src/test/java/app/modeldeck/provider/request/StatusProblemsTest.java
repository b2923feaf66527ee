package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Corpus;
import app.modeldeck.model.Problem;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The problems that statuses and bodies of errors mean, with every error on record.
class StatusProblemsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private static Problem of(int status, String body) {
        var none = HttpHeaders.of(Map.of(), (_, _) -> true);
        return new StatusProblems(InstantSource.fixed(NOW))
                .of(status, none, body)
                .problem();
    }

    @ParameterizedTest
    @CsvSource({
        "azure-429-ratelimit.json, 429, RateLimited",
        "civitai-500-2023.json, 500, ServerFault",
        "civitai-maintenance-text-2023.txt, 503, ServerFault",
        "cloudflare-502-head-excerpt.html, 502, ServerFault",
        "cohere-401.json, 401, KeyRejected",
        "fal-401-invalid-key.json, 401, KeyRejected",
        "gemini-400-invalid-key.json, 400, KeyRejected",
        "gemini-429-quota.json, 429, RateLimited",
        "mistral-401.json, 401, KeyRejected",
        "ollama-cloud-401.json, 401, KeyRejected",
        "openai-401-invalid-key.json, 401, KeyRejected",
        "openrouter-401.json, 401, KeyRejected",
        "perplexity-401.json, 401, KeyRejected",
        "replicate-401-invalid-token.json, 401, KeyRejected",
        "replicate-402-insufficient-credit.json, 402, NoCredit",
        "replicate-404-problem-json.json, 404, Refused",
        "replicate-422-input-validation.json, 422, Refused",
        "replicate-422-invalid-version.json, 422, Refused",
        "replicate-429-docs.json, 429, RateLimited",
        "replicate-429-low-credit.json, 429, RateLimited",
        "xai-400-invalid-key.json, 400, KeyRejected"
    })
    void everyErrorOnRecordIsTheProblemThatItSays(String file, int status, String problem) throws Exception {
        var body = new String(Corpus.read("errors/" + file), StandardCharsets.UTF_8);
        assertThat(of(status, body).getClass().getSimpleName()).isEqualTo(problem);
    }

    @Test
    void aWrongKeySaidWithAnotherStatusKeepsThatStatus() {
        assertThat(of(400, "{\"error\": \"Incorrect API key provided\"}")).isEqualTo(new Problem.KeyRejected(400));
        assertThat(of(400, "{\"reason\": \"API_KEY_INVALID\"}")).isEqualTo(new Problem.KeyRejected(400));
    }

    @Test
    void anotherWrongRequestIsNotBlamedOnTheKey() {
        assertThat(of(400, "{\"error\": \"limit must be at most 100\"}")).isEqualTo(new Problem.Refused(400));
        assertThat(of(422, "{\"error\": \"invalid api key\"}")).isEqualTo(new Problem.Refused(422));
    }
}
