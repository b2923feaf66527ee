package app.modeldeck.desktop.covers;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Decodes WebP, which JavaFX does not by itself: by the plug-in of ImageIO, of an animation the first frame. JavaFX
/// finds the plug-in too, but fails where it is to make the picture smaller.
final class WebPImages {
    static {
        // A picture would otherwise pass through a file.
        ImageIO.setUseCache(false);
    }

    private WebPImages() {}

    /// The middle square of the picture at that size; empty where no plug-in reads it.
    static Optional<Image> square(byte[] file, int side) throws IOException {
        return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)))
                .map(whole -> shown(smaller(middle(whole), side)));
    }

    private static BufferedImage middle(BufferedImage whole) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        return whole.getSubimage((whole.getWidth() - side) / 2, (whole.getHeight() - side) / 2, side, side);
    }

    /// By halves, so that every pixel has its share.
    private static BufferedImage smaller(BufferedImage square, int side) {
        var smaller = square;
        while (smaller.getWidth() > 2 * side) {
            smaller = drawn(smaller, smaller.getWidth() / 2);
        }
        return drawn(smaller, side);
    }

    private static BufferedImage drawn(BufferedImage square, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(square, 0, 0, side, side, null);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static Image shown(BufferedImage square) {
        int side = square.getWidth();
        var image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        side,
                        side,
                        PixelFormat.getIntArgbInstance(),
                        square.getRGB(0, 0, side, side, null, 0, side),
                        0,
                        side);
        return image;
    }
}
