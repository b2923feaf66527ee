package app.modeldeck.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads lines, UTF-8, and holds at most one, of bounded length. Blocks; for one thread.
final class Lines {
    private final InputStream in;
    private final int most;

    /// @param most how many bytes a line may have
    Lines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    /// The next line without its break; the last one needs none.
    Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        int count = 0;
        int next = in.read();
        if (next < 0) {
            return new Line.End();
        }
        while (next >= 0 && next != '\n') {
            if (count++ < most) {
                line.write(next);
            }
            next = in.read();
        }
        return count > most ? new Line.TooLong() : new Line.Text(line.toString(StandardCharsets.UTF_8));
    }
}
