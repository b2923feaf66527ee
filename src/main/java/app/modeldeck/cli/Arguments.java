package app.modeldeck.cli;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.snippet.ProgramLanguage;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The grammar of the command line.
public final class Arguments {
    private static final int USUAL_PORT = 4848;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_ROWS = 999_999_999;

    private final SortedArguments words;

    private Arguments(SortedArguments words) {
        this.words = words;
    }

    /// What these arguments ask for.
    ///
    /// @throws UsageException when they cannot be understood
    public static Command parse(List<String> arguments) throws UsageException {
        return new Arguments(SortedArguments.read(arguments)).command();
    }

    private Command command() throws UsageException {
        if (words.has(Option.HELP)) {
            return new Command.Help();
        }
        if (words.has(Option.VERSION)) {
            return new Command.Version();
        }
        if (words.plain().isEmpty()) {
            words.allowOnly("the window", Set.of());
            return new Command.Window(sources());
        }
        var name = words.plain().getFirst();
        return switch (name) {
            case "list" -> list();
            case "show" -> show();
            case "serve" -> serve();
            case "mcp" -> assist();
            case "keys" -> keys();
            default -> throw new UsageException("unknown command " + name);
        };
    }

    private Sources sources() throws UsageException {
        var chaos = words.one(Option.CHAOS);
        return new Sources(chaos.isPresent() || words.has(Option.DEMO), chaos);
    }

    private Command list() throws UsageException {
        words.allowOnly(
                "list",
                EnumSet.of(
                        Option.PROVIDER,
                        Option.CAPABILITY,
                        Option.REFRESH,
                        Option.JSON,
                        Option.CSV,
                        Option.TABLE,
                        Option.LIMIT));
        var wish = new Command.Wish(
                String.join(" ", rest(1)).strip(),
                Set.copyOf(words.list(Option.PROVIDER)),
                Set.copyOf(words.list(Option.CAPABILITY)),
                words.number(Option.LIMIT, MOST_ROWS),
                words.has(Option.REFRESH) ? Freshness.REFRESH : Freshness.CACHED);
        return new Command.ListModels(sources(), wish, format());
    }

    private Command.Format format() throws UsageException {
        var given = Stream.of(Option.TABLE, Option.JSON, Option.CSV)
                .filter(words::has)
                .toList();
        if (given.size() > 1) {
            throw new UsageException(given.get(1) + " cannot go with " + given.get(0));
        }
        return given.isEmpty()
                ? Command.Format.TABLE
                : Command.Format.valueOf(given.getFirst().name());
    }

    private Command show() throws UsageException {
        words.allowOnly("show", EnumSet.of(Option.JSON, Option.SNIPPET));
        atMost(2);
        var model = words.plain().size() < 2 ? "" : words.plain().get(1);
        int slash = model.indexOf('/');
        if (slash < 1 || model.substring(slash + 1).isBlank()) {
            throw new UsageException("show needs PROVIDER/ID, not \"" + model + "\"");
        }
        return new Command.Show(sources(), model.substring(0, slash), model.substring(slash + 1), format(), snippet());
    }

    private Optional<ProgramLanguage> snippet() throws UsageException {
        var word = words.one(Option.SNIPPET);
        if (word.isPresent() && words.has(Option.JSON)) {
            throw new UsageException(Option.SNIPPET + " cannot go with " + Option.JSON);
        }
        var language = word.flatMap(ProgramLanguage::named);
        if (word.isPresent() && language.isEmpty()) {
            throw new UsageException(
                    Option.SNIPPET + " takes curl, python, javascript or java, not \"" + word.get() + "\"");
        }
        return language;
    }

    private Command serve() throws UsageException {
        words.allowOnly("serve", EnumSet.of(Option.PORT, Option.BIND, Option.ALLOW_HOST));
        atMost(1);
        return new Command.Serve(
                sources(),
                words.number(Option.PORT, LAST_PORT).orElse(USUAL_PORT),
                words.one(Option.BIND),
                words.list(Option.ALLOW_HOST));
    }

    private Command assist() throws UsageException {
        words.allowOnly("mcp", Set.of());
        atMost(1);
        return new Command.Assist(sources());
    }

    private Command keys() throws UsageException {
        words.allowOnly("keys", Set.of());
        var action = action(words.plain().size() < 2 ? "" : words.plain().get(1));
        if (words.plain().size() > 3) {
            throw new UsageException("a key is never an argument; keys " + word(action) + " takes one provider");
        }
        var provider = rest(2).stream().findFirst();
        boolean takesOne = action != Command.KeyAction.LIST;
        boolean needsOne = takesOne && action != Command.KeyAction.TEST;
        if (needsOne && provider.isEmpty()) {
            throw new UsageException("keys " + word(action) + " needs a provider");
        }
        if (!takesOne && provider.isPresent()) {
            throw new UsageException("keys list takes no provider");
        }
        return new Command.Keys(sources(), action, provider);
    }

    private static Command.KeyAction action(String word) throws UsageException {
        return Stream.of(Command.KeyAction.values())
                .filter(action -> word(action).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("keys needs list, set, remove or test, not \"" + word + "\""));
    }

    private static String word(Command.KeyAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private List<String> rest(int from) {
        return words.plain().stream().skip(from).toList();
    }

    private void atMost(int count) throws UsageException {
        Optional<String> extra = rest(count).stream().findFirst();
        if (extra.isPresent()) {
            throw new UsageException("unexpected word \"" + extra.get() + "\"");
        }
    }
}
