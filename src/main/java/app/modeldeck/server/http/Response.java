package app.modeldeck.server.http;

import java.nio.ByteBuffer;

/// An answer, but for the date and the fate of its connection.
///
/// @param head status line and header lines, each with its line break
/// @param body its bytes, which several answers may share; nobody moves its position
/// @param isLast whether the connection ends with it
public record Response(String head, ByteBuffer body, boolean isLast) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /// An answer without a body.
    public static Response bare(String head, boolean isLast) {
        return new Response(head, NOTHING, isLast);
    }

    Response last() {
        return new Response(head, body, true);
    }
}
