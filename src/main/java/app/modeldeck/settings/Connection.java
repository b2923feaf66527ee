package app.modeldeck.settings;

import java.nio.file.Path;
import java.util.Optional;

/// How the program reaches others.
///
/// @param proxy what requests go through
/// @param certificates a file of certificates that are trusted beside those that come with Java
public record Connection(Proxy proxy, Optional<Path> certificates) {
    private static final int LAST_PORT = 65_535;

    /// As the system has it.
    public static Connection usual() {
        return new Connection(new Proxy.OfSystem(), Optional.empty());
    }

    /// What requests go through. Those to this computer never do.
    public sealed interface Proxy {
        /// What the environment or the system names.
        record OfSystem() implements Proxy {}

        /// Nothing.
        record None() implements Proxy {}

        /// A proxy that the person has entered.
        ///
        /// @param user for its sign-in; blank where it wants none
        record Manual(String host, int port, String user) implements Proxy {
            public Manual {
                boolean usable = !host.isBlank() && host.chars().noneMatch(c -> c <= ' ' || c == '/' || c == '@');
                if (!usable || port < 1 || port > LAST_PORT || user.contains(":")) {
                    throw new IllegalArgumentException("no proxy");
                }
            }

            /// The name of the entry of its password: a password never goes to another proxy.
            public String account() {
                return "proxy " + user + " at " + host + ":" + port;
            }
        }
    }

    /// The same through that proxy.
    public Connection with(Proxy to) {
        return new Connection(to, certificates);
    }

    /// The same with that file of certificates, or without any.
    public Connection trusting(Optional<Path> file) {
        return new Connection(proxy, file);
    }
}
