package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProblemWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private final ProblemWords words = new ProblemWords(Words.in(Locale.US));

    static Stream<Problem> problems() {
        return Stream.of(
                new Problem.KeyMissing(),
                new Problem.KeyRejected(401),
                new Problem.KeyNotAllowed(),
                new Problem.NoCredit(),
                new Problem.KeychainUnavailable(KeychainFault.ABSENT),
                new Problem.KeychainUnavailable(KeychainFault.LOCKED),
                new Problem.KeychainUnavailable(KeychainFault.DENIED),
                new Problem.KeychainUnavailable(KeychainFault.SILENT),
                new Problem.KeychainUnavailable(KeychainFault.BROKEN),
                new Problem.NoSuchHost("api.replicate.com"),
                new Problem.Unreachable("api.replicate.com"),
                new Problem.Untrusted("api.replicate.com"),
                new Problem.ProxySignIn(),
                new Problem.TimedOut(Duration.ofSeconds(20)),
                new Problem.RateLimited(Optional.empty()),
                new Problem.RateLimited(Optional.of(NOW.plusSeconds(38))),
                new Problem.ServerFault(503),
                new Problem.Refused(404),
                new Problem.RedirectRefused(),
                new Problem.ForeignLink(),
                new Problem.NotData(),
                new Problem.Malformed("the list"),
                new Problem.TooLarge("one page"),
                new Problem.Unreadable(12, 900),
                new Problem.FarFewer(12, 900),
                new Problem.EndlessList(),
                new Problem.Stopped(),
                new Problem.NotHttp("api.example"),
                new Problem.EmptyAnswer(),
                new Problem.TooManyRedirects(),
                new Problem.TasksIncomplete(),
                new Problem.NotOffered(),
                new Problem.SwitchedOff(),
                new Problem.Unexpected());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasASentenceAndShortWords(Problem problem) {
        assertThat(words.sentence("Replicate", problem, NOW))
                .matches("[A-Z0-9].*\\.")
                .doesNotContain("{", "!");
        assertThat(words.shortly(problem)).matches("[a-z][a-z0-9 -]{3,19}");
    }

    @Test
    void noProblemIsForgottenHere() {
        assertThat(problems().map(Object::getClass).map(Class::getSimpleName).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void numbersAndPluralsAreWrittenAsPeopleDo() {
        assertThat(List.of(
                        words.sentence("fal", new Problem.Unreadable(12, 1900), NOW),
                        words.sentence("fal", new Problem.Unreadable(1, 900), NOW),
                        words.sentence("fal", new Problem.RateLimited(Optional.of(NOW.plusSeconds(38))), NOW)))
                .containsExactly(
                        "fal: 12 entries of 1,900 could not be read and were left out.",
                        "fal: one entry of 900 could not be read and was left out.",
                        "fal asks to slow down. Next try in 38 s.");
    }
}
