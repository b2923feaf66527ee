package app.modeldeck.cli;

import java.io.IOException;

/// `modeldeck mcp`.
final class AssistCommand {
    private final CliWorld world;
    private final Streams streams;

    AssistCommand(CliWorld world, Streams streams) {
        this.world = world;
        this.streams = streams;
    }

    /// Blocks until the input ends.
    Exit run(Command.Assist command) throws UsageException, InterruptedException {
        var opened = world.catalogs().open(command.sources());
        if (streams.in().console().isPresent()) {
            streams.say("speaks the Model Context Protocol with an assistant that starts it; Ctrl+D ends it.");
        }
        try {
            world.fronts().assistants().talk(opened, streams.in().stream(), streams.out());
            return Exit.DONE;
        } catch (IOException _) {
            streams.say("standard input cannot be read.");
            return Exit.NOTHING;
        }
    }
}
