package app.modeldeck.secrets.keychain;

import app.modeldeck.secrets.Keychain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Chooses the keychain of this system.
///
/// @param system the name of the operating system, as Java says it
/// @param environment the variables of the process
public record SystemKeychain(String system, Map<String, String> environment) {
    public SystemKeychain {
        environment = Map.copyOf(environment);
    }

    /// The keychain; loads the system's library for it, and so may block.
    public Keychain open() {
        return find().orElseGet(AbsentKeychain::new);
    }

    private Optional<Keychain> find() {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return NativeLibrary.open("Advapi32").map(WindowsCredentials::new);
        }
        if (name.startsWith("mac")) {
            return NativeLibrary.open(
                            "/System/Library/Frameworks/Security.framework/Security",
                            "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
                    .map(MacKeychain::new);
        }
        return hasBus() ? NativeLibrary.open("libsecret-1.so.0").map(SecretService::new) : Optional.empty();
    }

    /// Without a bus of the session GLib would try to start one.
    private boolean hasBus() {
        return isSet("DBUS_SESSION_BUS_ADDRESS")
                || (isSet("XDG_RUNTIME_DIR") && Files.exists(Path.of(environment.get("XDG_RUNTIME_DIR"), "bus")));
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
