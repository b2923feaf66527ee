package app.modeldeck.cli;

import app.modeldeck.wire.ErrorJson;
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
                told(list.format(), streams, () -> new ListCommand(world, streams).run(list));
            case Command.Show show -> told(show.format(), streams, () -> new ShowCommand(world, streams).run(show));
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

    /// What prints models.
    private interface Printing {
        Exit run() throws UsageException, InterruptedException;
    }

    /// Who reads JSON is told a refusal in it as well.
    private static int told(Command.Format format, Streams streams, Printing printing)
            throws UsageException, InterruptedException {
        try {
            return printing.run().code();
        } catch (UsageException e) {
            if (format == Command.Format.JSON) {
                streams.result(ErrorJson.encode(e.words()).body());
            }
            throw e;
        }
    }

    private static int print(Streams streams, String text) {
        streams.out().print(text);
        return Exit.DONE.code();
    }
}
