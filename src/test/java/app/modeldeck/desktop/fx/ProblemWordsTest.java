package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.model.SampleProblems;
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
    private static final Instant NOW = SampleProblems.NOW;

    private final ProblemWords words = new ProblemWords(Words.in(Locale.US));

    static Stream<Problem> problems() {
        return SampleProblems.all();
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
