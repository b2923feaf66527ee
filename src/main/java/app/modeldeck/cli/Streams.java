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

    /// Writes what is left, and says so where results could not be written. One who stopped reading knows it.
    boolean haveLostResults() {
        if (!out.checkError()) {
            return false;
        }
        if (!(out instanceof ResultStream results && results.hasLostItsReader())) {
            say("the output could not be written.");
        }
        return true;
    }
}
