package app.modeldeck.settings;

import app.modeldeck.files.FileTrouble;
import app.modeldeck.model.KeychainFault;
import java.nio.file.Path;
import java.util.List;

/// What is wrong with what the user has chosen or written, for a person to be told: with one of their files, or with
/// something that the settings name.
public sealed interface Trouble {
    /// It is the settings file that this is wrong with.
    record OfSettings(FileTrouble what) implements Trouble {}

    /// It is the file of the marks that this is wrong with.
    record OfMarks(FileTrouble what) implements Trouble {}

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
}
