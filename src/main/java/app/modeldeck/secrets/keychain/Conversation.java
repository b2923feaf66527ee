package app.modeldeck.secrets.keychain;

import app.modeldeck.secrets.KeychainException;
import app.modeldeck.secrets.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// What is said to libsecret in one go: calls that may fail, and what is given back at the end.
///
/// @param libsecret the library, which brings GLib with it
/// @param arena has the memory of the arguments, and lives longer
/// @param releases what is given back at the end
record Conversation(NativeLibrary libsecret, Arena arena, Deque<Runnable> releases) implements AutoCloseable {
    private static final String ACCOUNT = "account";
    private static final int OPEN_SESSION = 1 << 1;

    Conversation(NativeLibrary libsecret, Arena arena) {
        this(libsecret, arena, new ArrayDeque<>());
    }

    /// The kind of entry that is ours, for the life of the program.
    static MemorySegment schema(NativeLibrary libsecret) {
        try (var arena = Arena.ofConfined();
                var talk = new Conversation(libsecret, arena)) {
            var attributes = talk.table();
            // The type of the attribute: SECRET_SCHEMA_ATTRIBUTE_STRING.
            libsecret.number("g_hash_table_insert", attributes, talk.text(ACCOUNT), MemorySegment.NULL);
            return libsecret.pointer("secret_schema_newv", talk.text("app.modeldeck.Key"), 0, attributes);
        }
    }

    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    /// Calls a function that may fail, with the place for its failure as the last argument.
    MemorySegment pointer(String function, Object... arguments) throws KeychainException {
        var failure = GlibFailure.in(arena, libsecret);
        var given = libsecret.pointer(function, with(failure, arguments));
        check(failure);
        return given;
    }

    int number(String function, Object... arguments) throws KeychainException {
        var failure = GlibFailure.in(arena, libsecret);
        int given = libsecret.number(function, with(failure, arguments));
        check(failure);
        return given;
    }

    private static Object[] with(GlibFailure failure, Object... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = failure.place();
        return all;
    }

    private static void check(GlibFailure failure) throws KeychainException {
        if (failure.isSet()) {
            throw new KeychainException(failure.take());
        }
    }

    /// The service, which is one for the whole process.
    MemorySegment service() throws KeychainException {
        var service = object(pointer("secret_service_get_sync", OPEN_SESSION, MemorySegment.NULL));
        // Else the end of the bus would be the end of this program.
        var bus = libsecret.pointer("g_dbus_proxy_get_connection", service);
        libsecret.run("g_dbus_connection_set_exit_on_close", bus, 0);
        return service;
    }

    /// An object that is given back at the end.
    MemorySegment object(MemorySegment object) {
        return object.address() == 0 ? object : released("g_object_unref", object);
    }

    private MemorySegment released(String function, MemorySegment what) {
        releases.push(() -> libsecret.run(function, what));
        return what;
    }

    private MemorySegment table() {
        var hash = libsecret.address("g_str_hash");
        return released(
                "g_hash_table_unref", libsecret.pointer("g_hash_table_new", hash, libsecret.address("g_str_equal")));
    }

    /// What an entry of that account is found by.
    MemorySegment attributes(String account) {
        var attributes = table();
        libsecret.number("g_hash_table_insert", attributes, text(ACCOUNT), text(account));
        return attributes;
    }

    /// The key in libsecret's own memory, which it wipes.
    MemorySegment value(Secret key) {
        var type = text("text/plain");
        return released(
                "secret_value_unref",
                KeyText.lend(key, bytes -> libsecret.pointer("secret_value_new", bytes, bytes.byteSize(), type)));
    }

    /// What that value of libsecret holds, until the end.
    MemorySegment bytes(MemorySegment value) {
        var length = arena.allocate(ValueLayout.JAVA_LONG);
        var bytes = libsecret.pointer("secret_value_get", released("secret_value_unref", value), length);
        return NativeLibrary.sized(bytes, length.get(ValueLayout.JAVA_LONG, 0));
    }

    @Override
    public void close() {
        releases.forEach(Runnable::run);
    }
}
