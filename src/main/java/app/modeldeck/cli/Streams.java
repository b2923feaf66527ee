package app.modeldeck.cli;

import java.io.PrintStream;

/// Where a command reads and writes.
///
/// @param in a key
/// @param out results
/// @param err everything else
record Streams(KeyInput in, PrintStream out, PrintStream err) {
    /// A result that is bytes already, with a line break after it.
    void result(byte[] document) {
        out.write(document, 0, document.length);
        out.println();
        out.flush();
    }

    /// A sentence for the person.
    void say(String sentence) {
        err.println("modeldeck: " + sentence);
    }
}
