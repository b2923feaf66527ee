package app.modeldeck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Nothing is depended on without a decision, a licence that may ship, and one version.
final class DependenciesTest {
    private static final Path DECISION = Path.of("src/site/decisions/0119-dependencies.md");
    private static final Set<String> MAY_SHIP =
            Set.of("MIT", "MIT-0", "BSD 2", "BSD 3", "Apache 2", "GPL 2 with classpath exception");
    private static final Pattern BLOCK = Pattern.compile("<(dependency|plugin|path)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern JAR = Pattern.compile("(.+?)-\\d+(\\.\\d+)+(-linux|-mac|-win)?[^/]*\\.jar");
    private static final Pattern PINNED = Pattern.compile("\\d+(\\.\\d+)+(-[A-Za-z]+\\d*)?");

    /// One line of a table of the decision.
    ///
    /// @param names the dependencies that it is about
    private record Line(List<String> names, boolean ships, String licence) {
        static Line of(String row) {
            var cells = List.of(row.split("\\|", -1));
            boolean isDirect = cells.size() == 6;
            return new Line(
                    List.of(cells.get(1).strip().split(", ", -1)),
                    !isDirect || cells.get(2).strip().equals("yes"),
                    cells.get(isDirect ? 3 : 2).strip());
        }
    }

    private static Stream<Line> lines() throws IOException {
        return Files.readAllLines(DECISION).stream()
                .filter(line ->
                        line.startsWith("| ") && !line.startsWith("| dependency") && !line.startsWith("| comes"))
                .map(Line::of);
    }

    private static Stream<String> blocks(String kind) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .filter(found -> found.group(1).equals(kind))
                .map(found -> found.group(2))
                .filter(block -> !block.contains("<type>pom</type>"));
    }

    private static String text(String block, String tag) {
        var found = Pattern.compile("<" + tag + ">([^<]*)</").matcher(block);
        return found.find() ? found.group(1) : "";
    }

    private static Set<Path> shipped() throws IOException {
        return Stream.of(Files.readString(Path.of("target/ships.txt")).strip().split(File.pathSeparator, -1))
                .map(Path::of)
                .collect(Collectors.toSet());
    }

    private static String artifact(Path jar) {
        var name = JAR.matcher(jar.getFileName().toString());
        assertThat(name.matches()).as(jar.toString()).isTrue();
        return name.group(1);
    }

    @Test
    void everyDependencyStandsInTheDecisionAndNoOther() throws IOException {
        var used = blocks("dependency").map(block -> text(block, "artifactId")).collect(Collectors.toSet());
        for (var jar : shipped()) {
            used.add(artifact(jar));
        }
        var decided = lines().flatMap(line -> line.names().stream()).collect(Collectors.toSet());
        assertThat(new TreeSet<>(decided)).isEqualTo(new TreeSet<>(used));
    }

    @Test
    void whatShipsMayShip() throws IOException {
        var shipping = lines().filter(Line::ships).toList();
        assertThat(shipping).extracting(Line::licence).isSubsetOf(MAY_SHIP);
        assertThat(shipping.stream().flatMap(line -> line.names().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        shipped().stream().map(DependenciesTest::artifact).collect(Collectors.toSet()));
    }

    @Test
    void aLicenceThatAJarHoldsIsTheOneThatIsStated() throws IOException {
        var apache = lines().filter(line -> line.licence().equals("Apache 2"))
                .flatMap(line -> line.names().stream())
                .collect(Collectors.toSet());
        for (var jar : shipped()) {
            try (var zip = new ZipFile(jar.toFile())) {
                var licence = zip.stream()
                        .filter(entry -> entry.getName().equals("META-INF/LICENSE"))
                        .findFirst();
                if (licence.isPresent()) {
                    var text = new String(zip.getInputStream(licence.get()).readAllBytes(), UTF_8);
                    assertThat(text.contains("Apache License"))
                            .as(jar.toString())
                            .isEqualTo(apache.contains(artifact(jar)));
                }
            }
        }
    }

    @Test
    void everyVersionIsOne() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var managed = Set.of("jackson-databind", "junit-jupiter", "junit-platform-launcher");
        var all = Stream.of("dependency", "plugin", "path").flatMap(kind -> {
            try {
                return blocks(kind);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(all).isNotEmpty().allSatisfy(block -> {
            var artifact = text(block, "artifactId");
            var version = text(block, "version");
            var written = version.startsWith("$") ? text(pom, version.substring(2, version.length() - 1)) : version;
            assertThat(written).as(artifact).matches(managed.contains(artifact) ? Pattern.compile("") : PINNED);
        });
    }
}
