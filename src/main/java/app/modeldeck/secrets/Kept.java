package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;

/// Where a key is kept that a person entered.
public sealed interface Kept {
    /// In the keychain of the system.
    ///
    /// @param name what people call that
    record InKeychain(String name) implements Kept {}

    /// In this program's memory until it ends, for the keychain did not take it.
    record ForSession(KeychainFault why) implements Kept {}
}
