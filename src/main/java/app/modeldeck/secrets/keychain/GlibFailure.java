package app.modeldeck.secrets.keychain;

import app.modeldeck.model.KeychainFault;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The place where a function of GLib leaves its `GError`. Its message is never read: it is the system's text.
///
/// @param glib has GLib's functions
/// @param place a pointer, null until something fails
record GlibFailure(NativeLibrary glib, MemorySegment place) {
    private static final int DOMAIN = 0;
    private static final int CODE = 4;
    private static final int SIZE = 16;

    /// An empty place.
    static GlibFailure in(Arena arena, NativeLibrary glib) {
        return new GlibFailure(glib, arena.allocate(ValueLayout.ADDRESS));
    }

    boolean isSet() {
        return error().address() != 0;
    }

    /// Says what failed, and frees it.
    KeychainFault take() {
        var error = NativeLibrary.sized(error(), SIZE);
        var domain = glib.pointer("g_quark_to_string", error.get(ValueLayout.JAVA_INT, DOMAIN));
        var fault = of(text(domain), error.get(ValueLayout.JAVA_INT, CODE));
        glib.run("g_error_free", error);
        return fault;
    }

    private MemorySegment error() {
        return place.get(ValueLayout.ADDRESS, 0);
    }

    static String text(MemorySegment characters) {
        return NativeLibrary.sized(characters, Integer.MAX_VALUE).getString(0);
    }

    /// The enumerations of `secret-types.h` and `gioenums.h`. Whatever keeps GLib from reaching a bus is an I/O error.
    static KeychainFault of(String domain, int code) {
        return switch (domain) {
            case "secret-error" -> code == 2 ? KeychainFault.LOCKED : KeychainFault.BROKEN;
            case "g-io-error-quark" -> ofInput(code);
            case "g-dbus-error-quark" -> ofBus(code);
            default -> KeychainFault.BROKEN;
        };
    }

    private static KeychainFault ofInput(int code) {
        return switch (code) {
            case 14 -> KeychainFault.DENIED; // PERMISSION_DENIED
            case 19 -> KeychainFault.DENIED; // CANCELLED
            case 24 -> KeychainFault.SILENT; // TIMED_OUT
            default -> KeychainFault.ABSENT;
        };
    }

    private static KeychainFault ofBus(int code) {
        return switch (code) {
            case 2, 3, 11 -> KeychainFault.ABSENT; // SERVICE_UNKNOWN, NAME_HAS_NO_OWNER, NO_SERVER
            case 23, 24, 25, 26, 27, 28, 29, 30, 31 -> KeychainFault.ABSENT; // SPAWN_…: it could not be started
            case 9, 10 -> KeychainFault.DENIED; // ACCESS_DENIED, AUTH_FAILED
            case 4, 12, 20 -> KeychainFault.SILENT; // NO_REPLY, TIMEOUT, TIMED_OUT
            default -> KeychainFault.BROKEN;
        };
    }
}
