package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.SessionKeys;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {
    private final FakeProvider fal =
            new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).pages(List.of("flux-10", "flux-2"));
    private final FakeProvider other = new FakeProvider("other", "Other", KeyUse.NONE).pages(List.of("whisper"));
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    private final Catalog catalog = Catalogs.of(fal, other);

    @Test
    void listPrintsTheTableAndCountsOnStandardError() {
        assertThat(Run.of(catalog, "list")).isEqualTo(new Run(0, """
                        PROVIDER  NAME     ID             TYPE  PRICE
                        fal       flux-2   owner/flux-2
                        fal       flux-10  owner/flux-10
                        other     whisper  owner/whisper
                        """, "3 models\n"));
    }

    @Test
    void listFiltersAndCuts() {
        assertThat(Run.of(catalog, "list", "FLUX", "--limit", "1", "--provider", "fal"))
                .isEqualTo(new Run(0, """
                        PROVIDER  NAME    ID            TYPE  PRICE
                        fal       flux-2  owner/flux-2
                        """, "1 of 2 models\n"));
        assertThat(other.lists()).isZero();
    }

    @Test
    void aProviderThatNobodyKnowsYetIsLookedFor() {
        catalog.use(_ -> catalog.use(new Roster(List.of(fal, other, replicate), Set.of())));
        assertThat(Run.of(catalog, "show", "replicate/coral").err())
                .isEqualTo("modeldeck: Replicate needs a key: set REPLICATE_KEY.\n");
        assertThat(Run.of(catalog, "list", "--provider", "nobody").err())
                .contains("unknown provider \"nobody\", there are: fal, other, replicate");
    }

    @Test
    void anAssistantGetsTheStreamsThemselves() {
        assertThat(Run.typing(Run.world(opened(), Terminal.NONE), "{}\n", "mcp"))
                .isEqualTo(new Run(0, "{}\n", ""));
    }

    private CliWorld.Opened opened() {
        return new CliWorld.Opened(catalog, OwnKeys.ofSession(new SessionKeys()), MarksDesk.inMemory());
    }

    @Test
    void noMatchIsDoneAndSaid() {
        assertThat(Run.of(catalog, "list", "nothing")).isEqualTo(new Run(0, "", "No model matches.\n"));
    }

    @Test
    void jsonIsTheBodyOfTheEndpoint() {
        assertThat(Run.of(catalog, "list", "--json", "--provider", "other"))
                .isEqualTo(new Run(
                        0,
                        "{\"success\":true,\"models\":[{\"id\":\"owner/whisper\",\"name\":\"whisper\","
                                + "\"description\":null,\"provider\":\"other\",\"capabilities\":[]}],\"cached\":false,"
                                + "\"providers\":{\"other\":{\"success\":true,\"count\":1,\"cached\":false,"
                                + "\"fetchedAt\":\"2026-11-23T10:15:30Z\"}},\"availableProviders\":[\"other\"],"
                                + "\"total\":1}\n",
                        ""));
    }

    @Test
    void csvIsTheCatalogueForSpreadsheets() {
        var run = Run.of(catalog, "list", "--csv", "whisper");

        assertThat(run.out())
                .startsWith("provider,id,name,")
                .endsWith("other,owner/whisper,whisper,,,,,,,,,,,,,,\r\n")
                .hasLineCount(2);
        assertThat(run.exit()).isZero();
    }

    @Test
    void aFailureOfOneProviderIsSaidAndExitsInPart() {
        fal.cutBy(new Problem.TimedOut(Duration.ofSeconds(15)));
        other.pages().cutBy(new Problem.ServerFault(503));

        var run = Run.of(catalog, "list");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("""
                        2 models
                        modeldeck: fal.ai: timed out after 15 s; its list is not complete.
                        modeldeck: Other API error: 503.
                        """);
    }

    @Test
    void rowsOfAnEarlierAnswerAreSaidToBeOld() {
        Run.of(catalog, "list", "--provider", "other");
        other.pages().cutBy(new Problem.ServerFault(503));

        assertThat(Run.of(catalog, "list", "--provider", "other", "--refresh").err())
                .isEqualTo("""
                        1 model
                        modeldeck: Other API error: 503; showing 1 model of 2026-11-23T10:15:30Z.
                        """);
    }

    @Test
    void whenEveryProviderFailsNothingIsUsable() {
        fal.pages().cutBy(new Problem.ServerFault(503));
        other.pages().cutBy(new Problem.Malformed("the list"));
        var words = "All providers failed: fal: fal.ai API error: 503; other: answer could not be read";

        assertThat(Run.of(catalog, "list", "--json"))
                .isEqualTo(
                        new Run(1, "{\"success\":false,\"error\":\"" + words + "\"}\n", "modeldeck: " + words + "\n"));
    }

    @Test
    void aMissingKeyIsNoErrorUnlessItsProviderIsNamed() {
        var needing = Catalogs.of(other, replicate);

        assertThat(Run.of(needing, "list", "--csv").err())
                .isEqualTo("modeldeck: left out: Replicate needs a key: set REPLICATE_KEY.\n");
        assertThat(Run.of(needing, "list").exit()).isZero();
        assertThat(Run.of(needing, "list", "--provider", "replicate"))
                .isEqualTo(new Run(2, "", "modeldeck: Replicate needs a key: set REPLICATE_KEY.\n"));
        assertThat(Run.of(Catalogs.of(replicate), "list"))
                .isEqualTo(new Run(1, "", "modeldeck: No providers available: set REPLICATE_KEY.\n"));
    }

    @Test
    void aTerminalSeesProgressThatIsGoneAtTheEnd() {
        var run = Run.of(catalog, new Terminal(true, false, 100), "list", "--json");

        assertThat(run.err()).contains("\r\u001B[Kfal.ai 2  Other 1").endsWith("\r\u001B[K");
        assertThat(run.out()).startsWith("{\"success\":true").doesNotContain("\u001B");
    }

    @Test
    void wrongUsageIsOneSentenceThatNamesTheWord() {
        assertThat(Run.of(catalog, "lisst\u001B"))
                .isEqualTo(new Run(2, "", "modeldeck: unknown command lisst; see modeldeck --help\n"));
        assertThat(Run.of(catalog, "list", "--provider", "acme"))
                .isEqualTo(new Run(
                        2, "", "modeldeck: unknown provider \"acme\", there are: fal, other; see modeldeck --help\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --provider acme", "list sort:nothing", "show acme/coral"})
    void whoReadsJsonIsToldWrongUsageInIt(String command) {
        var run = Run.of(catalog, (command + " --json").split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).startsWith("{\"success\":false,\"error\":\"").endsWith("\"}\n");
        assertThat(run.err()).startsWith("modeldeck: ").endsWith("; see modeldeck --help\n");
    }

    @Test
    void showPrintsOneModel() {
        assertThat(Run.of(catalog, "show", "fal/owner/flux-2")).isEqualTo(new Run(0, """
                flux-2
                fal/owner/flux-2

                Read from GET /v1/models, 2026-11-23T10:15:30Z
                """, ""));
        assertThat(Run.of(catalog, "show", "fal/owner/flux-2", "--json").out())
                .isEqualTo("{\"success\":true,\"model\":{\"id\":\"owner/flux-2\",\"name\":\"flux-2\","
                        + "\"description\":null,\"provider\":\"fal\",\"capabilities\":[]},"
                        + "\"parameters\":[],\"inputs\":[],\"provenance\":{\"source\":{\"request\":\"GET /v1/models\","
                        + "\"asOf\":\"2026-11-23T10:15:30Z\"},\"fields\":{}},\"cached\":true}\n");
    }

    @Test
    void showSaysThatNoCallIsKnown() {
        var plain = FakeProvider.listing("plain");
        plain.pages(List.of("flux"));

        assertThat(Run.of(Catalogs.of(plain), "show", "plain/owner/flux", "--snippet", "python"))
                .isEqualTo(new Run(1, "", "modeldeck: No call is known: plain runs no models.\n"));
    }

    @Test
    void showSaysWhatItCannotShow() {
        assertThat(Run.of(catalog, "show", "fal/none"))
                .isEqualTo(new Run(1, "", "modeldeck: fal.ai has no such model.\n"));
        assertThat(Run.of(Catalogs.of(replicate), "show", "replicate/a/b"))
                .isEqualTo(new Run(2, "", "modeldeck: Replicate needs a key: set REPLICATE_KEY.\n"));
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(Run.of(catalog)).isEqualTo(new Run(Run.WINDOW, "", ""));
    }

    @Test
    void helpNamesEveryOption() {
        var run = Run.of(catalog, "--help");

        assertThat(run.exit()).isZero();
        assertThat(List.of(Option.values()))
                .allSatisfy(option -> assertThat(run.out()).contains(option.toString()));
    }

    @Test
    void versionIsOneLine() {
        assertThat(Run.of(catalog, "--version")).isEqualTo(new Run(0, "modeldeck 9.9.9\n", ""));
    }
}
