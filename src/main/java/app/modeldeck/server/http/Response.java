package app.modeldeck.server.http;

import java.nio.ByteBuffer;

/// An answer, but for the date and the fate of its connection.
///
/// @param head status line and header lines, each with its line break
/// @param body its bytes, which several answers may share; nobody moves its position
/// @param isLast whether the connection ends with it
/// @param standing for how long the same request gets it
public record Response(String head, ByteBuffer body, boolean isLast, Standing standing) {
    Response last() {
        return new Response(head, body, true, standing);
    }
}
