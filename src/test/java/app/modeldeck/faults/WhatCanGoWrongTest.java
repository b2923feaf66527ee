package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Problem;
import app.modeldeck.model.SampleProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page for people says what the window says, of every problem that there is, and names faults that were seen to
/// lead to it.
class WhatCanGoWrongTest {
    private static final Path PAGE = Path.of("src/site/what-can-go-wrong.md");
    private static final int NAMED = 3;

    private final ProblemWords words = new ProblemWords(Words.in(Locale.US));

    /// One line of the table.
    ///
    /// @param when what leads to it
    /// @param help what a person can do
    private record Line(String badge, String sentence, String when, String help) {
        static Line of(String row) {
            var cells = row.split("\\|", -1);
            return new Line(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }
    }

    private static List<Line> page() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| on the badge"))
                .map(Line::of)
                .toList();
    }

    private String sentence(Problem problem) {
        return words.sentence("Replicate", problem, SampleProblems.NOW);
    }

    @Test
    void everyProblemIsThereInTheWordsOfTheWindow() throws IOException {
        assertThat(page())
                .extracting(line -> line.badge() + ": " + line.sentence())
                .containsExactlyElementsOf(SampleProblems.all()
                        .map(problem -> words.shortly(problem) + ": " + sentence(problem))
                        .toList());
    }

    @Test
    void theFaultsNamedAreThoseThatWereSeen() throws IOException {
        var lines = page().stream().collect(Collectors.toMap(Line::sentence, Function.identity()));
        var faults = EveryRowTest.faults().toList();
        SampleProblems.all().forEach(problem -> {
            var line = Optional.ofNullable(lines.get(sentence(problem))).orElseThrow();
            var seen = faults.stream()
                    .filter(fault ->
                            fault.problem().filter(p -> isAlike(p, problem)).isPresent())
                    .map(FaultCase::name)
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining("; "));
            assertThat(line.when())
                    .isEqualTo(seen.isEmpty() ? line.when() : seen)
                    .isNotBlank();
            assertThat(line.help()).endsWith(".");
        });
    }

    /// Whether both are of one kind, and both or none say how long to wait.
    private static boolean isAlike(Problem one, Problem other) {
        return (one instanceof Problem.RateLimited(var until) && other instanceof Problem.RateLimited(var then))
                ? until.isPresent() == then.isPresent()
                : one.getClass().equals(other.getClass());
    }
}
