package app.modeldeck.secrets.keychain;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.Keychain;
import app.modeldeck.secrets.KeychainException;
import app.modeldeck.secrets.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The Credential Manager of Windows (learn.microsoft.com, `wincred.h`): generic credentials of this computer, open
/// while the person is signed in. Written without a Windows to try it on.
final class WindowsCredentials implements Keychain {
    private static final int GENERIC = 1;
    private static final int OF_THIS_COMPUTER = 2;
    private static final int NONE = 0;
    private static final int NOT_FOUND = 1168;

    private static final MemoryLayout CREDENTIAL = MemoryLayout.structLayout(
            ValueLayout.JAVA_INT.withName("Flags"),
            ValueLayout.JAVA_INT.withName("Type"),
            ValueLayout.ADDRESS.withName("TargetName"),
            ValueLayout.ADDRESS.withName("Comment"),
            ValueLayout.JAVA_LONG.withName("LastWritten"),
            ValueLayout.JAVA_INT.withName("CredentialBlobSize"),
            MemoryLayout.paddingLayout(4),
            ValueLayout.ADDRESS.withName("CredentialBlob"),
            ValueLayout.JAVA_INT.withName("Persist"),
            ValueLayout.JAVA_INT.withName("AttributeCount"),
            ValueLayout.ADDRESS.withName("Attributes"),
            ValueLayout.ADDRESS.withName("TargetAlias"),
            ValueLayout.ADDRESS.withName("UserName"));

    private final NativeLibrary advapi;

    /// @param advapi the library `Advapi32`
    WindowsCredentials(NativeLibrary advapi) {
        this.advapi = advapi;
    }

    private static long at(String field) {
        return CREDENTIAL.byteOffset(PathElement.groupElement(field));
    }

    private static MemorySegment text(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    private static MemorySegment target(Arena arena, String account) {
        return text(arena, "Modeldeck/" + account);
    }

    /// @return whether the entry was there
    private static boolean check(int error) throws KeychainException {
        return switch (error) {
            case 0 -> true;
            case NOT_FOUND -> false;
            case 5 -> throw new KeychainException(KeychainFault.DENIED); // ERROR_ACCESS_DENIED
            case 1312 -> throw new KeychainException(KeychainFault.ABSENT); // ERROR_NO_SUCH_LOGON_SESSION
            default -> throw new KeychainException(KeychainFault.BROKEN);
        };
    }

    @Override
    public String name() {
        return "Windows Credential Manager";
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        try (var arena = Arena.ofConfined()) {
            var place = arena.allocate(ValueLayout.ADDRESS);
            if (!check(advapi.error("CredReadW", target(arena, account), GENERIC, NONE, place))) {
                return Optional.empty();
            }
            var found = NativeLibrary.sized(place.get(ValueLayout.ADDRESS, 0), CREDENTIAL.byteSize());
            try {
                int size = found.get(ValueLayout.JAVA_INT, at("CredentialBlobSize"));
                var bytes = found.get(ValueLayout.ADDRESS, at("CredentialBlob"));
                return KeyText.read(NativeLibrary.sized(bytes, size));
            } finally {
                advapi.run("CredFree", found);
            }
        }
    }

    @Override
    public void put(String account, String label, Secret key) throws KeychainException {
        try (var arena = Arena.ofConfined()) {
            var credential = arena.allocate(CREDENTIAL);
            credential.set(ValueLayout.JAVA_INT, at("Type"), GENERIC);
            credential.set(ValueLayout.ADDRESS, at("TargetName"), target(arena, account));
            credential.set(ValueLayout.ADDRESS, at("Comment"), text(arena, label));
            credential.set(ValueLayout.JAVA_INT, at("Persist"), OF_THIS_COMPUTER);
            credential.set(ValueLayout.ADDRESS, at("UserName"), text(arena, account));
            check(KeyText.lend(key, bytes -> {
                credential.set(ValueLayout.JAVA_INT, at("CredentialBlobSize"), (int) bytes.byteSize());
                credential.set(ValueLayout.ADDRESS, at("CredentialBlob"), bytes);
                return advapi.error("CredWriteW", credential, NONE);
            }));
        }
    }

    @Override
    public boolean remove(String account) throws KeychainException {
        try (var arena = Arena.ofConfined()) {
            return check(advapi.error("CredDeleteW", target(arena, account), GENERIC, NONE));
        }
    }

    /// It is open while the person is signed in.
    @Override
    public void check() {}

    @Override
    public void unlock() {}
}
