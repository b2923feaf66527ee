package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.modeldeck.cli.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The commands of the pages name what there is: scripts, profiles, benchmarks, tests, what a test takes, and what the
/// command line takes. The lines that ask the endpoint are run by [ReadmeLinesTest].
final class PageCommandsTest {
    private static final Pattern SCRIPT = Pattern.compile("\\bsrc/(?:setup|bench)/[a-z]+\\.sh\\b");
    private static final Pattern PROFILES = Pattern.compile(" -P([a-z,]+)");
    private static final Pattern BENCHMARK = Pattern.compile("-Dbench\\.main=[a-z.…]*\\b([A-Z]\\w+)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?\\*?(\\w+Test)\\b");
    private static final Pattern SETTING = Pattern.compile("-D((?:chaos|fuzz|soak|modeldeck)\\.[a-z]+|interleavings)=");
    private static final Pattern COMMENT_OR_INPUT = Pattern.compile(" +[#<].*");

    private static String text(List<Path> files) throws IOException {
        var text = new StringBuilder();
        for (var file : files) {
            text.append(Files.readString(file)).append('\n');
        }
        return text.toString();
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        return pattern.matcher(text(Pages.all()))
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> classes(String folder) throws IOException {
        return Pages.files(Path.of(folder), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permission")
    void everyScriptIsThereAndCanBeRun() throws IOException {
        assertThat(named(SCRIPT))
                .hasSizeGreaterThan(4)
                .allSatisfy(script -> assertThat(Path.of(script)).isExecutable());
    }

    @Test
    void everyProfileOfTheBuildIsOne() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));
        assertThat(named(PROFILES))
                .isNotEmpty()
                .allSatisfy(profiles -> assertThat(profiles.split(","))
                        .allSatisfy(profile -> assertThat(build).contains("<id>" + profile + "</id>")));
    }

    @Test
    void everyBenchmarkAndEveryTestIsOne() throws IOException {
        assertThat(named(BENCHMARK)).isNotEmpty().isSubsetOf(classes("src/jmh/java"));
        var tests = classes("src/test/java");
        assertThat(named(TESTS))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests).anyMatch(test -> test.endsWith(name)));
    }

    @Test
    void everySettingOfATestIsRead() throws IOException {
        var tests = text(Pages.files(Path.of("src/test/java"), ".java"));
        var build = Files.readString(Path.of("pom.xml"));
        assertThat(named(SETTING))
                .isNotEmpty()
                .allMatch(name -> tests.contains("(\"" + name + "\"") || build.contains("${" + name + "}"));
    }

    @Test
    void everyCommandLineIsUnderstood() throws IOException {
        var lines = Files.readAllLines(Path.of("src/site/command-line.md")).stream()
                .filter(line -> line.equals("modeldeck") || line.startsWith("modeldeck "))
                .map(line -> COMMENT_OR_INPUT.matcher(line).replaceFirst("").strip())
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThatCode(() -> Arguments.parse(
                                Arrays.stream(line.split(" ")).skip(1).toList()))
                        .doesNotThrowAnyException());
    }
}
