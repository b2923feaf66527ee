package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the pages say is there is there.
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Path SOURCES = Path.of("src/main/java/app/modeldeck");
    private static final Pattern BEGINS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]*)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)`");

    @Test
    void everyLinkInThePagesLeadsToAFile() throws IOException {
        for (var page : Pages.all()) {
            var links = LINK.matcher(Files.readString(page)).results().map(link -> link.group(1));
            assertThat(links.filter(link -> !link.contains("://")))
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void everyChangeBeginsInAFileThatIsThere() throws IOException {
        var begins = BEGINS.matcher(Files.readString(Path.of(".github/CONTRIBUTING.md")))
                .results()
                .map(file -> file.group(1).replace('.', '/') + ".java")
                .toList();
        assertThat(begins)
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(SOURCES.resolve(file)).exists());
    }

    @Test
    void everyTestThatADecisionNamesExists() throws IOException {
        var tests = Pages.files(Path.of("src/test/java"), "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (var decision : Pages.files(Pages.SITE.resolve("decisions"), ".md")) {
            var named = TEST.matcher(Files.readString(decision))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
            assertThat(tests).as(decision.toString()).containsAll(named);
        }
    }

    @Test
    void everyDecisionSaysWhatConfirmsIt() throws IOException {
        assertThat(Pages.files(Pages.SITE.resolve("decisions"), ".md"))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision).content().contains("**Confirmed by**", "Status: "));
    }

    @Test
    void theTopLevelHoldsWhatItMayHold() throws IOException {
        var allowed =
                Set.of("pom.xml", "src", "icons", "README.md", "jpackage.cfg", "mvnw", "mvnw.cmd", "LICENSE", "target");
        try (var top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(allowed);
        }
    }
}
