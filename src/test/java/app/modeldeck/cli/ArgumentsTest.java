package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.snippet.ProgramLanguage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {
    private static Command parse(String line) throws UsageException {
        return Arguments.parse(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
    }

    @Test
    void withoutACommandTheWindowOpens() throws UsageException {
        assertThat(parse("")).isEqualTo(new Command.Window(Sources.LIVE));
        assertThat(parse("--demo")).isEqualTo(new Command.Window(new Sources(true, Optional.empty())));
    }

    @Test
    void listTakesWordsAndItsOptionsInAnyOrder() throws UsageException {
        var sources = new Sources(true, Optional.of("fal=timeout"));
        var wish = new Command.Wish(
                "flux dev", Set.of("fal", "replicate"), Set.of("text-to-image"), OptionalInt.of(5), Freshness.REFRESH);

        assertThat(parse("--provider fal list --json flux --provider=replicate --limit 5 dev --refresh"
                        + " --capability text-to-image --chaos fal=timeout"))
                .isEqualTo(new Command.ListModels(sources, wish, Command.Format.JSON));
    }

    @Test
    void listAloneListsEverything() throws UsageException {
        var wish = new Command.Wish("", Set.of(), Set.of(), OptionalInt.empty(), Freshness.CACHED);

        assertThat(parse("list")).isEqualTo(new Command.ListModels(Sources.LIVE, wish, Command.Format.TABLE));
    }

    @Test
    void afterTwoHyphensEverythingIsAWord() throws UsageException {
        assertThat(parse("list -- --demo -x"))
                .isEqualTo(new Command.ListModels(
                        Sources.LIVE,
                        new Command.Wish("--demo -x", Set.of(), Set.of(), OptionalInt.empty(), Freshness.CACHED),
                        Command.Format.TABLE));
    }

    @Test
    void mcpTakesNothingButItsSources() throws UsageException {
        assertThat(parse("mcp --demo")).isEqualTo(new Command.Assist(new Sources(true, Optional.empty())));
        assertThatThrownBy(() -> parse("mcp --port 1")).hasMessage("--port does not belong to mcp");
        assertThatThrownBy(() -> parse("mcp now")).hasMessage("unexpected word \"now\"");
    }

    @Test
    void showTakesAProviderAndAnIdWithSlashes() throws UsageException {
        assertThat(parse("show fal/a/b/c --json"))
                .isEqualTo(new Command.Show(Sources.LIVE, "fal", "a/b/c", Command.Format.JSON, Optional.empty()));
        assertThat(parse("show fal/a --snippet Python"))
                .isEqualTo(new Command.Show(
                        Sources.LIVE, "fal", "a", Command.Format.TABLE, Optional.of(ProgramLanguage.PYTHON)));
    }

    @Test
    void serveTakesItsAddress() throws UsageException {
        assertThat(parse("serve")).isEqualTo(new Command.Serve(Sources.LIVE, 4848, Optional.empty(), List.of()));
        assertThat(parse("serve --port 0 --bind 10.0.0.7 --allow-host a.example --allow-host b.example --demo"))
                .isEqualTo(new Command.Serve(
                        new Sources(true, Optional.empty()),
                        0,
                        Optional.of("10.0.0.7"),
                        List.of("a.example", "b.example")));
    }

    @Test
    void keysTakesAnActionAndMostlyAProvider() throws UsageException {
        assertThat(parse("keys list"))
                .isEqualTo(new Command.Keys(Sources.LIVE, Command.KeyAction.LIST, Optional.empty()));
        assertThat(parse("keys test fal"))
                .isEqualTo(new Command.Keys(Sources.LIVE, Command.KeyAction.TEST, Optional.of("fal")));
    }

    @Test
    void helpAndVersionGoBeforeEverythingElse() throws UsageException {
        assertThat(parse("serve --help")).isEqualTo(new Command.Help());
        assertThat(parse("--version")).isEqualTo(new Command.Version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lst                        | unknown command lst
            list --foo=secret          | unknown option --foo
            list --json --csv          | --csv cannot go with --json
            list --json=yes            | --json takes no value
            list --limit               | --limit needs a value
            list --limit many          | --limit needs a whole number from 0 to 999999999, not many
            list --limit 1 --limit 2   | --limit is given twice
            list --port 1              | --port does not belong to list
            --json                     | --json does not belong to the window
            show                       | show needs PROVIDER/ID, not ""
            show fal                   | show needs PROVIDER/ID, not "fal"
            show fal/a more            | unexpected word "more"
            show fal/a --snippet perl  | --snippet takes curl, python, javascript or java, not "perl"
            show fal/a --snippet java --json | --snippet cannot go with --json
            serve --port 65536         | --port needs a whole number from 0 to 65535, not 65536
            serve now                  | unexpected word "now"
            keys                       | keys needs list, set, remove or test, not ""
            keys show                  | keys needs list, set, remove or test, not "show"
            keys set                   | keys set needs a provider
            keys set fal secret        | a key is never an argument; keys set takes one provider
            keys list fal              | keys list takes no provider
            """)
    void whatCannotBeUnderstoodIsNamed(String line, String words) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class).hasMessage(words);
    }
}
