package app.modeldeck.secrets;

import java.util.Optional;

/// The keychain of the operating system, with one entry for each account. Every method blocks and may never
/// return, as such a service may be busy, hung or waiting for a password; all are called on one thread.
public interface Keychain {
    /// What people call it: `GNOME Keyring`.
    String name() throws KeychainException;

    /// The key of that account; an entry that holds none counts as none. Asks the person nothing.
    Optional<Secret> find(String account) throws KeychainException;

    /// Keeps the key, in place of one kept before. Asks the person nothing.
    ///
    /// @param label what people see in the system's own list of keys
    void put(String account, String label, Secret key) throws KeychainException;

    /// Forgets the key. Asks the person nothing.
    ///
    /// @return whether there was one
    boolean remove(String account) throws KeychainException;

    /// Returns when a key could be kept now. Asks the person nothing.
    void check() throws KeychainException;

    /// Lets the system ask the person to unlock it, and returns when it is unlocked.
    void unlock() throws KeychainException;
}
