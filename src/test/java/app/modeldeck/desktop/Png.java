package app.modeldeck.desktop;

import app.modeldeck.rehearsal.PngFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;

/// Writes pictures of the toolkit as PNG files, without the desktop module.
final class Png {
    private Png() {}

    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var rows = ByteBuffer.allocate(height * (1 + 3 * width));
        var reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int argb = reader.getArgb(x, y);
                rows.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, PngFile.of(width, height, rows.array()));
    }
}
