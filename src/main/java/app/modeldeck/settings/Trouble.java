package app.modeldeck.settings;

import app.modeldeck.model.KeychainFault;
import java.nio.file.Path;
import java.util.List;

/// What is wrong with what the user has chosen or written, for a person to be told: with one of their files, or with
/// something that the settings name.
public sealed interface Trouble {
    /// The file could not be used and was moved aside; the usual settings are in force.
    ///
    /// @param kept where it is now
    record SetAside(Path file, Path kept, Reason why) implements Trouble {}

    /// The file could not be used, and not be moved aside either; it is left as it is, and changes are kept in
    /// memory.
    record Unusable(Path file, Reason why) implements Trouble {}

    /// A change could not be written: the folder is read-only, or the disk full. It is in force until the
    /// program ends.
    record NotWritten(Path file) implements Trouble {}

    /// There is no folder for settings; changes are in force until the program ends.
    record NoFolder() implements Trouble {}

    /// It is the file of the marks that this is wrong with.
    record OfMarks(Trouble what) implements Trouble {}

    /// An endpoint of the file cannot be used: a key would go over an open network, or its id is another
    /// provider's.
    record UnusableEndpoint(String name) implements Trouble {}

    /// The catalogue server cannot be used, for its token would go over an open network; nobody is asked in its
    /// place.
    record UnusableServer(String host) implements Trouble {}

    /// These that the user described are not shown, for the catalogue server has given their ids to others.
    ///
    /// @param names what the user calls them
    record OtherOnServer(String host, List<String> names) implements Trouble {
        public OtherOnServer {
            names = List.copyOf(names);
        }
    }

    /// The token of a catalogue server that is gone could not be taken out of the keychain.
    record TokenStays(String host, KeychainFault why) implements Trouble {}

    /// A file of the user that describes a provider has a mistake.
    ///
    /// @param words which file, where in it, and what is right
    record ProviderFile(String words) implements Trouble {}

    /// The local API is on and does not answer, for another program has its port.
    record PortInUse(int port) implements Trouble {}

    /// The file of certificates is not one, or cannot be read; the usual ones are trusted.
    record UnusableCertificates(Path file) implements Trouble {}

    /// A variable that a provider's key may stand in is set to something that cannot be a key; it counts as unset.
    record UnusableVariable(String variable) implements Trouble {}

    /// What the environment names as the proxy is no address of one; nothing goes through it. What it says is not
    /// repeated, for it may hold a password.
    ///
    /// @param variable which names it
    record UnusableProxy(String variable) implements Trouble {}

    /// Why a file could not be used.
    enum Reason {
        /// It cannot be read at all.
        UNREADABLE,
        /// It is larger than settings are.
        TOO_LARGE,
        /// It is no JSON, or half a file.
        CORRUPT,
        /// A field has a value that it cannot have.
        WRONG_VALUES,
        /// A newer version of the program wrote it.
        NEWER
    }
}
