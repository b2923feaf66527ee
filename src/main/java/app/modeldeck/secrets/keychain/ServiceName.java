package app.modeldeck.secrets.keychain;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Which program the Secret Service is: the bus knows its process, and the system what that is called.
final class ServiceName {
    private static final String UNKNOWN = "the system keyring";

    /// The first fifteen letters of the program, as Linux has them.
    private static final Map<String, String> PROGRAMS = Map.of(
            "gnome-keyring-d", "GNOME Keyring",
            "kwalletd5", "KDE Wallet",
            "kwalletd6", "KDE Wallet",
            "ksecretd", "KDE Wallet",
            "keepassxc", "KeePassXC");

    private static final int NO_LIMIT = -1;

    private ServiceName() {}

    /// What people call the program that this proxy of it speaks to.
    static String of(NativeLibrary glib, MemorySegment service) {
        try (var arena = Arena.ofConfined()) {
            var owner = glib.pointer("g_dbus_proxy_get_name_owner", service);
            if (owner.address() == 0) {
                return UNKNOWN;
            }
            var bus = glib.pointer("g_dbus_proxy_get_connection", service);
            var process = process(glib, arena, bus, owner);
            glib.run("g_free", owner);
            return PROGRAMS.getOrDefault(program(process), UNKNOWN);
        }
    }

    private static int process(NativeLibrary glib, Arena arena, MemorySegment bus, MemorySegment owner) {
        var asked = arena.allocate(ValueLayout.ADDRESS);
        asked.set(ValueLayout.ADDRESS, 0, glib.pointer("g_variant_new_string", owner));
        var failure = GlibFailure.in(arena, glib);
        var answer = glib.pointer(
                "g_dbus_connection_call_sync",
                bus,
                arena.allocateFrom("org.freedesktop.DBus"),
                arena.allocateFrom("/org/freedesktop/DBus"),
                arena.allocateFrom("org.freedesktop.DBus"),
                arena.allocateFrom("GetConnectionUnixProcessID"),
                glib.pointer("g_variant_new_tuple", asked, 1L),
                MemorySegment.NULL,
                0,
                NO_LIMIT,
                MemorySegment.NULL,
                failure.place());
        if (failure.isSet()) {
            failure.take();
            return 0;
        }
        var id = glib.pointer("g_variant_get_child_value", answer, 0L);
        int process = glib.number("g_variant_get_uint32", id);
        glib.run("g_variant_unref", id);
        glib.run("g_variant_unref", answer);
        return process;
    }

    private static String program(int process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/comm")).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
