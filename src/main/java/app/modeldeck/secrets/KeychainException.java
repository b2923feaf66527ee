package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;

/// The keychain gave or took nothing. No text of the system is in it, for that might repeat a key.
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final KeychainFault fault;

    /// @param fault what is told apart
    public KeychainException(KeychainFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    /// Why it gave or took nothing.
    public KeychainFault fault() {
        return fault;
    }
}
