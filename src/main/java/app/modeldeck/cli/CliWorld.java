package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.secrets.OwnKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// What the commands need from the program around them.
///
/// @param catalogs opens the catalogue
/// @param fronts what else the catalogue can be given to
/// @param terminal what is written to
/// @param clock the time that ages in a query count from
/// @param version which version this is, `0.1.0`
public record CliWorld(CatalogSource catalogs, Fronts fronts, Terminal terminal, Clock clock, String version) {

    /// The front ends that are not the command line itself.
    ///
    /// @param servers starts the endpoint
    /// @param assistants speaks with an assistant
    /// @param windows opens the window
    public record Fronts(ServerSource servers, AssistantSource assistants, WindowSource windows) {}

    /// Opens the catalogue; makes no request.
    @FunctionalInterface
    public interface CatalogSource {
        /// The catalogue over these sources, and the keys it asks with.
        ///
        /// @throws UsageException when the faults asked for are not known, or an address in the environment
        /// cannot be one
        Opened open(Sources sources) throws UsageException;
    }

    /// What was opened.
    ///
    /// @param keys the user's own keys
    /// @param marks the user's own marks
    public record Opened(Catalog catalog, OwnKeys keys, MarksDesk marks) {}

    /// Starts the endpoint.
    @FunctionalInterface
    public interface ServerSource {
        /// Begins to listen, and returns at once.
        ///
        /// @throws IOException when the port is taken or the address is not this computer's
        /// @throws UsageException when the address is none
        Listening start(Command.Serve command, Opened opened) throws IOException, UsageException;
    }

    /// Speaks with an assistant.
    @FunctionalInterface
    public interface AssistantSource {
        /// Answers what comes in, and blocks until the input ends and all of it is answered.
        ///
        /// @param out gets messages and nothing else
        /// @throws IOException when the input breaks
        void talk(Opened opened, InputStream in, PrintStream out) throws IOException, InterruptedException;
    }

    /// Opens the window.
    @FunctionalInterface
    public interface WindowSource {
        /// Shows the window and blocks until it is closed.
        ///
        /// @return the exit code
        /// @throws UsageException when the faults asked for are not known
        int open(Command.Window command) throws UsageException, InterruptedException;
    }

    /// The endpoint while it runs.
    public interface Listening extends AutoCloseable {
        /// The address of the list.
        URI address();

        /// What a request must show, where others can reach the address.
        Optional<String> token();

        /// Whether it listens on every address that this computer has.
        boolean isEverywhere();

        @Override
        void close();
    }
}
