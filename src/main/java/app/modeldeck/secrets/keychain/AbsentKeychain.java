package app.modeldeck.secrets.keychain;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.Keychain;
import app.modeldeck.secrets.KeychainException;
import app.modeldeck.secrets.Secret;
import java.util.Optional;

/// The keychain of a system that has none.
final class AbsentKeychain implements Keychain {
    private static KeychainException absent() {
        return new KeychainException(KeychainFault.ABSENT);
    }

    @Override
    public String name() throws KeychainException {
        throw absent();
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        throw absent();
    }

    @Override
    public void put(String account, String label, Secret key) throws KeychainException {
        throw absent();
    }

    @Override
    public boolean remove(String account) throws KeychainException {
        throw absent();
    }

    @Override
    public void check() throws KeychainException {
        throw absent();
    }

    @Override
    public void unlock() throws KeychainException {
        throw absent();
    }
}
