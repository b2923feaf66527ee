package app.modeldeck;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.provider.ModelProvider;
import app.modeldeck.secrets.Keychain;
import app.modeldeck.secrets.Secret;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/// The rules of the house: who may know whom.
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = "app.modeldeck";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /// What each package may use of ours, besides itself.
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("query", List.of("model")),
            Map.entry("query.segment", List.of("model", "query")),
            Map.entry("query.index", List.of("model", "query", "query.segment")),
            Map.entry("net", List.of("model", "secrets")),
            Map.entry("secrets", List.of("model")),
            Map.entry("secrets.keychain", List.of("model", "secrets")),
            Map.entry("files", List.of()),
            Map.entry("settings", List.of("model", "files")),
            Map.entry("releases", List.of("net", "files")),
            Map.entry("marks", List.of("model", "query", "files")),
            Map.entry("provider", List.of("model", "secrets", "provider.request")),
            Map.entry("provider.request", List.of("model", "net", "secrets")),
            Map.entry("provider.task", List.of("model")),
            Map.entry("provider.reading", List.of("model", "provider.request", "provider.task")),
            Map.entry(
                    "provider.rest",
                    List.of("model", "provider", "provider.request", "provider.reading", "provider.task")),
            Map.entry(
                    "provider.served",
                    List.of("model", "secrets", "provider", "provider.request", "provider.reading", "provider.rest")),
            Map.entry(
                    "provider.builtin",
                    List.of(
                            "model",
                            "provider",
                            "provider.request",
                            "provider.reading",
                            "provider.rest",
                            "provider.task")),
            Map.entry(
                    "provider.file",
                    List.of("model", "provider", "provider.request", "provider.reading", "provider.rest")),
            Map.entry("catalog", List.of("model", "net", "provider", "provider.request", "secrets")),
            Map.entry("wire", List.of("model", "query")),
            Map.entry("snippet", List.of("model")),
            Map.entry("compare", List.of("model")),
            Map.entry(
                    "server",
                    List.of(
                            "model",
                            "query",
                            "query.index",
                            "marks",
                            "secrets",
                            "catalog",
                            "provider.request",
                            "wire",
                            "server.http")),
            Map.entry("server.http", List.of()),
            Map.entry(
                    "mcp",
                    List.of(
                            "model",
                            "query",
                            "query.index",
                            "marks",
                            "secrets",
                            "catalog",
                            "provider.request",
                            "wire")),
            Map.entry(
                    "cli",
                    List.of(
                            "model",
                            "query",
                            "query.index",
                            "marks",
                            "secrets",
                            "catalog",
                            "provider.request",
                            "wire",
                            "snippet")),
            Map.entry("rehearsal", List.of()),
            Map.entry("cover", List.of("net")),
            Map.entry("desktop.fx", List.of("model", "files", "settings")),
            Map.entry(
                    "desktop.marks",
                    List.of("model", "query", "marks", "files", "settings", "desktop.fx", "desktop.notices")),
            Map.entry("desktop.covers", List.of("model", "cover", "desktop.fx")),
            Map.entry("desktop.commands", List.of("desktop.fx")),
            Map.entry("desktop.badges", List.of("model", "desktop.fx")),
            Map.entry("desktop.notices", List.of("model", "desktop.fx", "desktop.badges")),
            Map.entry("desktop.rows", List.of("model", "query", "query.index", "desktop.fx", "desktop.badges")),
            Map.entry("desktop.search", List.of("query", "query.index", "desktop.fx", "desktop.rows")),
            Map.entry(
                    "desktop.refining",
                    List.of("model", "query", "query.index", "desktop.fx", "desktop.rows", "desktop.search")),
            Map.entry(
                    "desktop.table",
                    List.of(
                            "model",
                            "query",
                            "query.index",
                            "catalog",
                            "settings",
                            "desktop.fx",
                            "desktop.covers",
                            "desktop.marks",
                            "desktop.badges",
                            "desktop.rows")),
            Map.entry(
                    "desktop.browser",
                    List.of(
                            "model",
                            "query",
                            "query.index",
                            "marks",
                            "catalog",
                            "files",
                            "settings",
                            "wire",
                            "desktop.fx",
                            "desktop.covers",
                            "desktop.commands",
                            "desktop.marks",
                            "desktop.details",
                            "desktop.badges",
                            "desktop.notices",
                            "desktop.rows",
                            "desktop.search",
                            "desktop.refining",
                            "desktop.table")),
            Map.entry(
                    "desktop.details",
                    List.of("model", "catalog", "secrets", "provider.request", "snippet", "desktop.fx")),
            Map.entry(
                    "desktop.compare",
                    List.of(
                            "model",
                            "catalog",
                            "secrets",
                            "provider.request",
                            "compare",
                            "desktop.fx",
                            "desktop.details")),
            Map.entry(
                    "desktop.settings",
                    List.of(
                            "model",
                            "secrets",
                            "settings",
                            "catalog",
                            "provider",
                            "provider.request",
                            "provider.rest",
                            "provider.served",
                            "desktop.fx")),
            Map.entry("desktop.network", List.of("model", "net", "desktop.fx")),
            Map.entry(
                    "desktop",
                    List.of(
                            "model",
                            "query",
                            "catalog",
                            "secrets",
                            "settings",
                            "releases",
                            "provider",
                            "marks",
                            "cover",
                            "desktop.fx",
                            "desktop.covers",
                            "desktop.commands",
                            "desktop.marks",
                            "desktop.browser",
                            "desktop.notices",
                            "desktop.table",
                            "desktop.details",
                            "desktop.compare",
                            "net",
                            "desktop.network",
                            "desktop.settings")));

    private static String[] packages(Stream<String> names) {
        return names.map(name -> ROOT + "." + name).toArray(String[]::new);
    }

    @Test
    void r1EachPackageUsesOnlyTheLayersBelowIt() {
        MAY_USE.forEach((name, allowed) -> {
            var forbidden = MAY_USE.keySet().stream().filter(p -> !p.equals(name) && !allowed.contains(p));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Stream.concat(Stream.of(packages(forbidden)), Stream.of(ROOT))
                            .toArray(String[]::new))
                    .because("arrows never point back, and the layers are the map of the house")
                    .check(CLASSES);
        });
    }

    @Test
    void r1EveryPackageHasItsPlaceInTheLayers() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT + "."))
                        .map(name -> name.substring(ROOT.length() + 1))
                        .distinct())
                .allSatisfy(name -> assertThat(MAY_USE).containsKey(name));
    }

    @Test
    void r2TheToolkitIsUsedUnderDesktopOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                .because("commands and the server start without a toolkit")
                .check(CLASSES);
    }

    @Test
    void r3ViewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.concurrent..")
                .because("a view-model is tested without a window")
                .check(CLASSES);
    }

    @Test
    void r4ViewsSeeTheirViewModelAndModelRecordsOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".catalog..",
                        ROOT + ".provider..",
                        ROOT + ".secrets..",
                        ROOT + ".settings",
                        ROOT + ".files",
                        "java.net.http..")
                .because("what a window shows is decided where it can be tested without one")
                .check(CLASSES);
    }

    @Test
    void r5OnlyOneClassCrossesTheThreadBoundary() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(FxBackground|DesktopApp|Appearance|PopOvers)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.concurrent..").or(type(Platform.class)))
                .because(
                        "work that comes back after its cancel is a bug that is fixed in one place; the boot comes before it, "
                                + "and how windows look follows the system")
                .check(CLASSES);
    }

    @Test
    void r6ThreadsAreMadeInTheRootOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .doNotHaveSimpleName("FxBackground")
                .should()
                .callConstructorWhere(targetOwner(type(Thread.class)))
                .orShould()
                .callMethodWhere(targetOwner(type(Executors.class)))
                .because("who owns a thread must be seen in one place")
                .check(CLASSES);
    }

    @Test
    void r7TimeEnvironmentAndChanceArePassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("a test decides what time it is")
                .check(CLASSES);
    }

    @Test
    void r8NothingStaticChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that nobody owns is state that nobody can reset")
                .check(CLASSES);
    }

    @Test
    void r9TheVocabularyIsRecordsEnumsAndSealedInterfaces() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .and()
                .doNotHaveSimpleName("package-info")
                .should(beDataOnly())
                .because("what everyone shares cannot change under anyone")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> beDataOnly() {
        return new ArchCondition<>("be a record, an enum or a sealed interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var reflected = type.reflect();
                boolean data = type.isRecord()
                        || type.isEnum()
                        || reflected.isSealed()
                        || reflected.isAnonymousClass()
                        || reflected.isSynthetic();
                events.add(new SimpleConditionEvent(type, data, type.getName()));
            }
        };
    }

    @Test
    void r10AKeyIsRevealedWhereItIsSentAndNowhereElse() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".provider.request", ROOT + ".net", ROOT + ".secrets", ROOT + ".secrets.keychain")
                .should()
                .callMethod(Secret.class, "reveal")
                .because("a key that cannot be read cannot be leaked")
                .check(CLASSES);
    }

    @Test
    void r10OnlyOnePackageTouchesTheKeychain() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".secrets.keychain")
                .and()
                .doNotHaveSimpleName("WindowCheck")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .because(
                        "the interface of a system is called where it is wrapped; the toolkit's libraries are only looked for")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".secrets..")
                .should()
                .dependOnClassesThat(type(Keychain.class))
                .because("a keychain that hangs is called behind a deadline, which only KeychainDesk has")
                .check(CLASSES);
    }

    @Test
    void r11StandardStreamsAreUsedInTheRootOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("what a program prints is part of its contract")
                .check(CLASSES);
    }

    @Test
    void r12NoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle has no bottom to begin reading at")
                .check(CLASSES);
    }

    @Test
    void r13BuiltInProvidersAreFinalAndRegistered() {
        var builtIn = CLASSES.stream()
                .filter(c -> c.getPackageName().equals(ROOT + ".provider.builtin"))
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .toList();
        assertThat(builtIn).allSatisfy(c -> {
            assertThat(c.isAssignableTo(ModelProvider.class)).isTrue();
            assertThat(c.getModifiers()).contains(JavaModifier.FINAL);
        });
        assertThat(ServiceLoader.load(ModelProvider.class).stream()
                        .map(p -> p.type().getName()))
                .containsExactlyInAnyOrderElementsOf(
                        builtIn.stream().map(JavaClass::getName).toList());
    }

    @Test
    void r13TheSlugOfAProviderStandsInItsClassOnly() throws IOException {
        var slugs = ServiceLoader.load(ModelProvider.class).stream()
                .map(p -> "\"" + p.get().info().id() + "\"")
                .toList();
        for (var source : sources()) {
            boolean maySay =
                    source.toString().contains("builtin") || source.toString().contains("rehearsal");
            if (!maySay) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain(slugs);
            }
        }
    }

    @Test
    void theReadmeNamesEveryPackage() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(MAY_USE.keySet())
                .allSatisfy(name -> assertThat(readme).contains("`" + name.substring(name.lastIndexOf('.') + 1) + "`"));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
