package app.modeldeck.faults;

import app.modeldeck.provider.RawServer.Behaviour;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// A server of HTTP/2 that says its frames one by one (RFC 9113), and breaks off in the middle of its first answers.
///
/// It takes over where a server of HTTP/1 has read `PRI * HTTP/2.0` and an empty line.
final class FrameServer implements Behaviour {
    private static final int REST_OF_PREFACE = "SM\r\n\r\n".length();
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    /// No stream was processed, and `INTERNAL_ERROR`.
    private static final byte[] FAREWELL = {0, 0, 0, 0, 0, 0, 0, 2};

    private static final byte[] INTERNAL_ERROR = {0, 0, 0, 2};
    /// `:status: 200` of the static table (RFC 7541).
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final Break how;
    private final int often;
    private final byte[] body;
    private final AtomicInteger requests = new AtomicInteger();

    /// How an answer is broken off.
    enum Break {
        /// The stream is reset, the connection stays.
        RESET,
        /// The server takes its leave and closes the connection.
        LEAVE
    }

    /// @param often how many answers are broken off before the first whole one
    FrameServer(Break how, int often, String body) {
        this.how = how;
        this.often = often;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    /// How many requests came.
    int requests() {
        return requests.get();
    }

    /// What a frame begins with.
    private record Head(int length, int type, int flags, int stream) {
        static Head read(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            return new Head(length, in.readUnsignedByte(), in.readUnsignedByte(), in.readInt());
        }
    }

    private static void write(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    @Override
    public void answer(OutputStream to, Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var out = new DataOutputStream(to);
        in.skipNBytes(REST_OF_PREFACE);
        write(out, SETTINGS, 0, 0);
        boolean stays = true;
        while (stays) {
            var frame = Head.read(in);
            in.skipNBytes(frame.length());
            if (frame.type() == SETTINGS && frame.flags() != ACK) {
                write(out, SETTINGS, ACK, 0);
            } else if (frame.type() == HEADERS) {
                stays = reply(out, frame.stream());
            }
        }
    }

    /// @return whether the connection stays
    private boolean reply(DataOutputStream out, int stream) throws IOException {
        write(out, HEADERS, END_HEADERS, stream, STATUS_200);
        if (requests.incrementAndGet() > often) {
            write(out, DATA, END_STREAM, stream, body);
            return true;
        }
        write(out, DATA, 0, stream, Arrays.copyOf(body, body.length / 2));
        switch (how) {
            case RESET -> write(out, RST_STREAM, 0, stream, INTERNAL_ERROR);
            case LEAVE -> write(out, GOAWAY, 0, 0, FAREWELL);
        }
        return how == Break.RESET;
    }
}
