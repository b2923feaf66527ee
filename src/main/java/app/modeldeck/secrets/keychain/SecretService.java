package app.modeldeck.secrets.keychain;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.Keychain;
import app.modeldeck.secrets.KeychainException;
import app.modeldeck.secrets.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The Secret Service of a Linux desktop (GNOME Keyring, KDE Wallet, KeePassXC) through libsecret, which speaks to it
/// over D-Bus and keeps keys encrypted on the way.
final class SecretService implements Keychain {
    private static final MemorySegment NULL = MemorySegment.NULL;
    private static final String COLLECTION = "default";
    private static final int LOAD_SECRETS = 1 << 3;
    private static final int DEFAULTS = 0;

    private final NativeLibrary libsecret;
    private final MemorySegment schema;

    /// @param libsecret the library, which brings GLib with it
    SecretService(NativeLibrary libsecret) {
        this.libsecret = libsecret;
        this.schema = Conversation.schema(libsecret);
    }

    @FunctionalInterface
    private interface Call<T> {
        T run(Conversation talk) throws KeychainException;
    }

    private <T> T talk(Call<T> call) throws KeychainException {
        try (var arena = Arena.ofConfined();
                var talk = new Conversation(libsecret, arena)) {
            return call.run(talk);
        } catch (KeychainException e) {
            // A service that was restarted wants a new session.
            libsecret.run("secret_service_disconnect");
            throw e;
        }
    }

    @Override
    public String name() throws KeychainException {
        return talk(talk -> ServiceName.of(libsecret, talk.service()));
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        return talk(talk -> find(talk, account));
    }

    private Optional<Secret> find(Conversation talk, String account) throws KeychainException {
        var items = talk.pointer(
                "secret_service_search_sync", talk.service(), schema, talk.attributes(account), LOAD_SECRETS, NULL);
        if (items.address() == 0) {
            return Optional.empty();
        }
        var item = talk.object(NativeLibrary.pointerAt(items));
        libsecret.run("g_list_free", items);
        if (libsecret.number("secret_item_get_locked", item) != 0) {
            throw new KeychainException(KeychainFault.LOCKED);
        }
        var value = libsecret.pointer("secret_item_get_secret", item);
        return value.address() == 0 ? Optional.empty() : KeyText.read(talk.bytes(value));
    }

    @Override
    public void put(String account, String label, Secret key) throws KeychainException {
        talk(talk -> {
            checkUnlocked(talk);
            return talk.number(
                    "secret_service_store_sync",
                    talk.service(),
                    schema,
                    talk.attributes(account),
                    talk.text(COLLECTION),
                    talk.text(label),
                    talk.value(key),
                    NULL);
        });
    }

    @Override
    public boolean remove(String account) throws KeychainException {
        return talk(talk -> {
            find(talk, account);
            var attributes = talk.attributes(account);
            return talk.number("secret_service_clear_sync", talk.service(), schema, attributes, NULL) != 0;
        });
    }

    @Override
    public void check() throws KeychainException {
        talk(this::checkUnlocked);
    }

    private boolean checkUnlocked(Conversation talk) throws KeychainException {
        var collection = collection(talk);
        if (collection.address() == 0 || libsecret.number("secret_collection_get_locked", collection) != 0) {
            throw new KeychainException(KeychainFault.LOCKED);
        }
        return true;
    }

    private static MemorySegment collection(Conversation talk) throws KeychainException {
        return talk.object(talk.pointer(
                "secret_collection_for_alias_sync", talk.service(), talk.text(COLLECTION), DEFAULTS, NULL));
    }

    @Override
    public void unlock() throws KeychainException {
        talk(talk -> {
            var collection = collection(talk);
            return collection.address() == 0 ? create(talk) : unlock(talk, collection);
        });
    }

    private static boolean create(Conversation talk) throws KeychainException {
        var label = talk.text("Login");
        var made = talk.object(talk.pointer(
                "secret_collection_create_sync", talk.service(), label, talk.text(COLLECTION), DEFAULTS, NULL));
        return agreed(made.address() != 0);
    }

    private boolean unlock(Conversation talk, MemorySegment collection) throws KeychainException {
        var locked = libsecret.pointer("g_list_append", NULL, collection);
        try {
            return agreed(talk.number("secret_service_unlock_sync", talk.service(), locked, NULL, NULL) > 0);
        } finally {
            libsecret.run("g_list_free", locked);
        }
    }

    private static boolean agreed(boolean agreed) throws KeychainException {
        if (!agreed) {
            throw new KeychainException(KeychainFault.DENIED);
        }
        return true;
    }
}
