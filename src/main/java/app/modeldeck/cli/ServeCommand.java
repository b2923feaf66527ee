package app.modeldeck.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/// `modeldeck serve`.
final class ServeCommand {
    private final CliWorld world;
    private final Streams streams;

    ServeCommand(CliWorld world, Streams streams) {
        this.world = world;
        this.streams = streams;
    }

    /// Blocks until the thread is interrupted.
    Exit run(Command.Serve command) throws UsageException, InterruptedException {
        var opened = world.catalogs().open(command.sources());
        try (var listening = world.fronts().servers().start(command, opened)) {
            streams.out().println("Listening on " + listening.address());
            listening.token().ifPresent(token -> streams.out().println("Authorization: Bearer " + token));
            streams.out().flush();
            if (listening.isEverywhere()) {
                streams.say("answers to every address of this computer; to a name with --allow-host NAME alone.");
            }
            new CountDownLatch(1).await();
            return Exit.DONE;
        } catch (BindException _) {
            streams.say(command.bind()
                    .map(_ -> "port " + command.port() + " is in use, or the address is not this computer's.")
                    .orElse("port " + command.port() + " is in use; --port 0 picks a free one."));
            return Exit.NOTHING;
        } catch (IOException _) {
            streams.say("this address cannot be listened on.");
            return Exit.NOTHING;
        }
    }
}
