package app.modeldeck.secrets;

/// A key and where it is kept.
///
/// @param secret the key
/// @param place where it was found
public record HeldKey(Secret secret, Place place) {

    /// Where a key can be.
    public sealed interface Place {
        /// In this program's memory, until it ends.
        record Session() implements Place {}

        /// In the keychain of the system.
        ///
        /// @param name what people call that, `GNOME Keyring`
        record Keychain(String name) implements Place {}

        /// In an environment variable.
        ///
        /// @param variable its name
        record Environment(String variable) implements Place {}

        /// In the header of one HTTP request.
        record Request() implements Place {}
    }
}
