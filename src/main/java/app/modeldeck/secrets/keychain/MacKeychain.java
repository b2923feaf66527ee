package app.modeldeck.secrets.keychain;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.Keychain;
import app.modeldeck.secrets.KeychainException;
import app.modeldeck.secrets.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// The login keychain of macOS (developer.apple.com, Keychain services): generic passwords of one service. Written
/// without a Mac to try it on.
final class MacKeychain implements Keychain {
    private static final MemorySegment NULL = MemorySegment.NULL;
    private static final int NOT_FOUND = -25300;
    private static final int DUPLICATE = -25299;
    private static final int UNLOCKED = 1;
    private static final int NO = 0;
    private static final int YES = 1;

    private final NativeLibrary security;

    /// @param security the frameworks `Security` and `CoreFoundation`
    MacKeychain(NativeLibrary security) {
        this.security = security;
    }

    @Override
    public String name() {
        return "macOS Keychain";
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        askNothing();
        try (var query = MacQuery.of(security, account);
                var arena = Arena.ofConfined()) {
            query.put("kSecReturnData", query.constant("kCFBooleanTrue"));
            var place = arena.allocate(ValueLayout.ADDRESS);
            if (!check(security.number("SecItemCopyMatching", query.dictionary(), place))) {
                return Optional.empty();
            }
            var data = place.get(ValueLayout.ADDRESS, 0);
            try {
                var bytes = security.pointer("CFDataGetBytePtr", data);
                return KeyText.read(NativeLibrary.sized(bytes, security.wide("CFDataGetLength", data)));
            } finally {
                security.run("CFRelease", data);
            }
        }
    }

    @Override
    public void put(String account, String label, Secret key) throws KeychainException {
        check();
        try (var entry = MacQuery.of(security, account);
                var query = MacQuery.of(security, account);
                var change = MacQuery.empty(security)) {
            entry.putText("kSecAttrLabel", label);
            entry.putKey("kSecValueData", key);
            int status = security.number("SecItemAdd", entry.dictionary(), NULL);
            if (status == DUPLICATE) {
                change.putKey("kSecValueData", key);
                status = security.number("SecItemUpdate", query.dictionary(), change.dictionary());
            }
            check(status);
        }
    }

    @Override
    public boolean remove(String account) throws KeychainException {
        check();
        try (var query = MacQuery.of(security, account)) {
            return check(security.number("SecItemDelete", query.dictionary()));
        }
    }

    @Override
    public void check() throws KeychainException {
        askNothing();
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(ValueLayout.JAVA_INT);
            check(security.number("SecKeychainGetStatus", NULL, state));
            if ((state.get(ValueLayout.JAVA_INT, 0) & UNLOCKED) == 0) {
                throw new KeychainException(KeychainFault.LOCKED);
            }
        }
    }

    @Override
    public void unlock() throws KeychainException {
        check(security.number("SecKeychainSetUserInteractionAllowed", YES));
        try {
            check(security.number("SecKeychainUnlock", NULL, 0, NULL, NO));
        } finally {
            askNothing();
        }
    }

    private void askNothing() throws KeychainException {
        check(security.number("SecKeychainSetUserInteractionAllowed", NO));
    }

    /// @return whether the entry was there
    private static boolean check(int status) throws KeychainException {
        return switch (status) {
            case 0 -> true;
            case NOT_FOUND -> false;
            case -25308 -> throw new KeychainException(KeychainFault.LOCKED); // errSecInteractionNotAllowed
            case -25293, -128 -> throw new KeychainException(KeychainFault.DENIED); // errSecAuthFailed, canceled
            case -25291, -25307 -> throw new KeychainException(KeychainFault.ABSENT); // none available, no default one
            default -> throw new KeychainException(KeychainFault.BROKEN);
        };
    }
}
