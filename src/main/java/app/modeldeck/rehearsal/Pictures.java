package app.modeldeck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The sample covers: for every address a small picture that is always the same. Two of three are PNG, bands and a disc
/// drawn when they are asked for; the rest are WebP, a few that are at hand.
final class Pictures {
    private static final int SIDE = 128;
    private static final int WEBPS = 5;

    private Pictures() {}

    /// Answers with the picture of that address.
    static void answer(HttpExchange exchange) throws IOException {
        int seed = exchange.getRequestURI().toString().hashCode();
        boolean isWebP = Math.floorMod(seed, 3) == 0;
        var picture = isWebP
                ? Resources.bytes("cover-" + Math.floorMod(seed / 3, WEBPS) + ".webp")
                : PngFile.of(SIDE, SIDE, pixels(seed));
        exchange.getResponseHeaders().set("Content-Type", isWebP ? "image/webp" : "image/png");
        exchange.sendResponseHeaders(200, picture.length);
        exchange.getResponseBody().write(picture);
        exchange.close();
    }

    /// Rows of a filter byte and three bytes a pixel.
    private static byte[] pixels(int seed) {
        var rows = ByteBuffer.allocate(SIDE * (1 + 3 * SIDE));
        int first = colour(seed);
        int second = colour(seed * 31 + 17);
        int third = colour(seed * 131 + 71);
        int slope = 1 + Math.floorMod(seed >> 3, 3);
        for (int y = 0; y < SIDE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIDE; x++) {
                boolean disc = Math.hypot(x - SIDE * 0.5, y - SIDE * 0.5) < SIDE * 0.28;
                boolean band = ((x + slope * y) / (SIDE / 4)) % 2 == 0;
                put(rows, disc ? third : band ? first : second);
            }
        }
        return rows.array();
    }

    private static void put(ByteBuffer rows, int colour) {
        rows.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }

    private static int colour(int seed) {
        int mixed = seed * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & 0xFFFFFF;
    }
}
