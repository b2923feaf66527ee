package app.modeldeck.mcp;

import app.modeldeck.wire.Encoded;
import java.util.List;

/// What a tool answers.
///
/// @param document what was found, as JSON
/// @param remarks what there is to say of it, in sentences
record Answered(Encoded document, List<String> remarks) {
    Answered {
        remarks = List.copyOf(remarks);
    }
}
