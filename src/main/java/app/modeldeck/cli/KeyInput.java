package app.modeldeck.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Standard input, for the one thing that is read from it: a key. A terminal does not show it.
///
/// @param stream what stands there where it is no terminal
/// @param console the terminal
public record KeyInput(InputStream stream, Optional<Console> console) {
    /// More than any key, and little enough to hold.
    private static final int MOST = 1 << 16;

    /// The key as it was typed or piped. Blocks until it is there.
    ///
    /// @param prompt what a person is asked
    String secret(String prompt) throws IOException {
        return console.isPresent() ? typed(console.get(), prompt) : piped();
    }

    private static String typed(Console console, String prompt) {
        var letters = Optional.ofNullable(console.readPassword("%s", prompt)).orElseGet(() -> new char[0]);
        try {
            return new String(letters);
        } finally {
            Arrays.fill(letters, ' ');
        }
    }

    private String piped() throws IOException {
        var bytes = stream.readNBytes(MOST);
        try {
            return new String(bytes, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
