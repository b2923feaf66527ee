package app.modeldeck.cover;

import app.modeldeck.rehearsal.PngFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Picture files for tests, good ones and bad ones.
public final class PictureFiles {
    private PictureFiles() {}

    /// A PNG whose header says that size, over the pixels of another.
    public static byte[] png(int saidWidth, int saidHeight, int width, int height) {
        return PngFile.of(saidWidth, saidHeight, new byte[height * (1 + 3 * width)]);
    }

    public static byte[] png(int width, int height) {
        return png(width, height, width, height);
    }

    /// A GIF of so many frames of four pixels, each frame at that place of a screen of that size.
    public static byte[] gif(int screen, int frames, int frameWidth) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little(screen, screen));
        file.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
        for (int i = 0; i < frames; i++) {
            file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0, 0x2C});
            file.writeBytes(little(0, 0, frameWidth, 2));
            file.writeBytes(new byte[] {0, 2, 3, (byte) 0x84, 0x51, 0x05, 0});
        }
        file.write(0x3B);
        return file.toByteArray();
    }

    private static byte[] little(int... numbers) {
        var bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    /// A JPEG's markers for that size, with so many scans; no more than a header reads.
    public static byte[] jpeg(int width, int height, int scans) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0});
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC2, 0, 11, 8});
        file.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) height)
                .putShort((short) width)
                .array());
        file.writeBytes(new byte[] {1, 1, 0x11, 0});
        for (int i = 0; i < scans; i++) {
            file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 1, (byte) 0xFF, 0});
        }
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return file.toByteArray();
    }

    /// A lossless WebP of one black pixel.
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /// The head of a WebP whose frames lie so many deep in each other, each of two pixels by two.
    public static byte[] webp(int deep) {
        int frame = 8 + 16;
        var file = ByteBuffer.allocate(12 + deep * frame).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (int left = deep; left > 0; left--) {
            file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(left * frame - 8);
            file.putShort((short) 0).putInt(0).putInt(1).putInt(0x0100).putShort((short) 0);
        }
        return file.array();
    }

    /// The header of a lossless WebP of that size.
    public static byte[] webp(int width, int height) {
        var file = webp();
        int bits = (width - 1) | (height - 1) << 14;
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(21, bits);
        return file;
    }
}
