package app.modeldeck.cli;

import java.io.PrintStream;
import java.util.List;

/// The program as the shell sees it. Blocks until the command is done; loads no class of the window unless
/// the window is asked for.
public final class Cli {
    private final CliWorld world;

    /// The command line in this world.
    public Cli(CliWorld world) {
        this.world = world;
    }

    /// Does what the arguments ask for.
    ///
    /// @param in has a key to keep
    /// @param out for results
    /// @param err for everything else
    /// @return the exit code: 0 done, 1 nothing usable, 2 wrong usage, 3 done in part
    public int run(List<String> arguments, KeyInput in, PrintStream out, PrintStream err) {
        var streams = new Streams(in, out, err);
        int code = attempt(arguments, streams);
        boolean lost = streams.haveLostResults();
        err.flush();
        return lost ? Exit.NOTHING.code() : code;
    }

    private int attempt(List<String> arguments, Streams streams) {
        try {
            return run(Arguments.parse(arguments), streams);
        } catch (UsageException e) {
            streams.say(e.words() + "; see modeldeck --help");
            return Exit.USAGE.code();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            streams.say("stopped.");
            return Exit.NOTHING.code();
        }
    }

    private int run(Command command, Streams streams) throws UsageException, InterruptedException {
        return switch (command) {
            case Command.Window window -> world.fronts().windows().open(window);
            case Command.ListModels list ->
                new ListCommand(world, streams).run(list).code();
            case Command.Show show -> new ShowCommand(world, streams).run(show).code();
            case Command.Serve serve ->
                new ServeCommand(world, streams).run(serve).code();
            case Command.Assist assist ->
                new AssistCommand(world, streams).run(assist).code();
            case Command.Keys keys -> {
                var opened = world.catalogs().open(keys.sources());
                yield new KeysCommand(opened, world, streams).run(keys).code();
            }
            case Command.Help _ -> print(streams, HelpText.TEXT);
            case Command.Version _ -> print(streams, "modeldeck " + world.version() + "\n");
        };
    }

    private static int print(Streams streams, String text) {
        streams.out().print(text);
        return Exit.DONE.code();
    }
}
