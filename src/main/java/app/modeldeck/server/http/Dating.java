package app.modeldeck.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates heads of answers; makes the words for a second once. For one thread.
final class Dating {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "'Date: 'EEE, dd MMM yyyy HH:mm:ss 'GMT\r\n'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private long second = Long.MIN_VALUE;
    private String line = "";

    Dating(Clock clock) {
        this.clock = clock;
    }

    /// The whole head: these lines, the date, further lines, and the blank line that ends it.
    ByteBuffer head(String lines, String further) {
        long now = Math.floorDiv(clock.millis(), 1_000L);
        if (now != second) {
            second = now;
            line = FORM.format(Instant.ofEpochSecond(now));
        }
        return ByteBuffer.wrap((lines + line + further + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
