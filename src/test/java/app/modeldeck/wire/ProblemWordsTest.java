package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProblemWordsTest {
    @Test
    void aStatusIsSaidWithTheNameOfTheProvider() {
        var problems = List.of(
                new Problem.KeyRejected(401),
                new Problem.NoCredit(),
                new Problem.KeyNotAllowed(),
                new Problem.Refused(404),
                new Problem.RateLimited(Optional.of(Instant.EPOCH)),
                new Problem.ServerFault(503));

        assertThat(problems)
                .extracting(problem -> ProblemWords.of(Samples.FAL, problem))
                .containsExactly(
                        "fal.ai API error: 401",
                        "fal.ai API error: 402",
                        "fal.ai API error: 403",
                        "fal.ai API error: 404",
                        "fal.ai API error: 429",
                        "fal.ai API error: 503");
    }

    @Test
    void theRestIsSaidInPlainWords() {
        var problems = List.of(
                new Problem.TimedOut(Duration.ofSeconds(15)),
                new Problem.TimedOut(Duration.ofMillis(250)),
                new Problem.Malformed("the list"),
                new Problem.Unreachable("api.example"),
                new Problem.BrokenOff("api.example"),
                new Problem.OnlyAnnounced(),
                new Problem.ListTooLong(),
                new Problem.Unreadable(12, 900),
                new Problem.FarFewer(3, 900));

        assertThat(problems)
                .extracting(problem -> ProblemWords.of(Samples.FAL, problem))
                .containsExactly(
                        "timed out after 15 s",
                        "timed out after 0.25 s",
                        "answer could not be read",
                        "no connection to api.example",
                        "the answer of api.example broke off",
                        "an answer was announced and never came",
                        "the list is longer than what is read",
                        "12 of 900 entries could not be read and were left out",
                        "far fewer models than before: 3, before 900");
    }
}
