package app.modeldeck.secrets.keychain;

import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Keys as the bytes that a keychain keeps. What is copied on the way is wiped.
final class KeyText {
    private KeyText() {}

    /// The key in these bytes; empty where another program left something else there.
    static Optional<Secret> read(MemorySegment bytes) {
        var copy = bytes.toArray(ValueLayout.JAVA_BYTE);
        try {
            return Optional.of(Secret.of(new String(copy, StandardCharsets.UTF_8)));
        } catch (UnusableKeyException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /// Calls that with the bytes of the key.
    static <T> T lend(Secret key, Function<MemorySegment, T> use) {
        var copy = key.reveal().getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, copy);
            try {
                return use.apply(bytes);
            } finally {
                bytes.fill((byte) 0);
            }
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }
}
