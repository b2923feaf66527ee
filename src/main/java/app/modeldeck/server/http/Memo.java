package app.modeldeck.server.http;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The last request of one connection and its answer: the same bytes on the same connection get the same answer without
/// being read again, as long as it stands. Whoever may not ask was refused when the bytes were read, and a refusal
/// is never kept. It keeps no body alive. For the thread of all connections only.
final class Memo {
    private static final int LONGEST = 2_048;
    private static final Kept NONE = new Kept(new byte[0], "", new WeakReference<>(null), Standing.ONCE);

    private Kept kept = NONE;

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays, and never shown
    private record Kept(byte[] asked, String head, WeakReference<ByteBuffer> body, Standing standing) {}

    /// Keeps an answer to these bytes, where it stands longer than for one request.
    void keep(ByteBuffer request, Response response) {
        if (!response.isLast()
                && request.remaining() <= LONGEST
                && response.standing().holds()) {
            var asked = new byte[request.remaining()];
            request.get(asked);
            kept = new Kept(asked, response.head(), new WeakReference<>(response.body()), response.standing());
        }
    }

    /// The answer, where these are the bytes and nothing else.
    ///
    /// @param length how many of the bytes were read
    Optional<Response> recall(byte[] bytes, int length) {
        var asked = kept.asked();
        if (length == 0 || !Arrays.equals(bytes, 0, length, asked, 0, asked.length)) {
            return Optional.empty();
        }
        if (!kept.standing().holds()) {
            kept = NONE;
        }
        var body = kept.body().get();
        return body == null ? Optional.empty() : Optional.of(new Response(kept.head(), body, false, kept.standing()));
    }
}
