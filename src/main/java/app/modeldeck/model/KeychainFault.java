package app.modeldeck.model;

/// Why the keychain of the system gave or took nothing. None of these means that there is no key.
public enum KeychainFault {
    /// This system has none, or it does not run here.
    ABSENT,
    /// It wants to be unlocked first.
    LOCKED,
    /// The person, or the system, said no.
    DENIED,
    /// It did not answer in time.
    SILENT,
    /// It answered with something else that went wrong.
    BROKEN
}
