package app.modeldeck;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Files go round in no circle, within a package neither: of any two that know each other one can be read first.
final class CirclesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final List<OneIdea> EXCUSED = List.of(
            new OneIdea(
                    "query",
                    List.of("Query", "Parsed", "Parser"),
                    "text and clauses are two views of one thing, and whoever has either looks for the other in Query"),
            new OneIdea(
                    "server.http",
                    List.of("Loop", "HttpConnection"),
                    "a connection is a step of its loop; what it takes from it would be an interface of ten methods"));

    /// Files that are one idea and too long for one file.
    private record OneIdea(String packageName, List<String> files, String because) {
        boolean holds(String file) {
            return files.stream()
                    .map(name -> "app.modeldeck." + packageName + "." + name)
                    .anyMatch(file::equals);
        }
    }

    private static String file(JavaClass type) {
        return type.getEnclosingClass().map(CirclesTest::file).orElseGet(type::getName);
    }

    /// One slice for each file, and one for each of these ideas.
    private static ArchRule noCircles(List<OneIdea> excused) {
        var files = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var file = file(type);
                return SliceIdentifier.of(excused.stream()
                        .filter(idea -> idea.holds(file))
                        .map(idea -> idea.files().getFirst())
                        .findFirst()
                        .orElse(file));
            }

            @Override
            public String getDescription() {
                return "files";
            }
        };
        return slices().assignedFrom(files)
                .should()
                .beFreeOfCycles()
                .because("of two files that need each other neither can be read first");
    }

    @Test
    void noFilesGoRoundInACircle() {
        noCircles(EXCUSED).check(CLASSES);
    }

    @Test
    void everyExcuseIsNeeded() {
        assertThat(EXCUSED).allSatisfy(excuse -> {
            var others = EXCUSED.stream().filter(Predicate.not(excuse::equals)).toList();
            assertThat(noCircles(others).evaluate(CLASSES).hasViolation())
                    .as(excuse.because())
                    .isTrue();
        });
    }
}
