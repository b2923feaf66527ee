package app.modeldeck.desktop.covers;

import app.modeldeck.cover.Picture;
import app.modeldeck.cover.Picture.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/// Decodes pictures to squares of the size that is shown, one at a time. Takes time; safe for several threads, and
/// not for the FX thread.
final class Decoder {
    private final ReentrantLock one = new ReentrantLock();

    /// The middle square of the picture; empty where it is damaged.
    ///
    /// @param side how long its sides are in pixels
    Optional<Image> decode(Picture picture, int side) throws InterruptedException {
        one.lockInterruptibly();
        try {
            return picture.format() == Format.WEBP ? WebPImages.square(picture.bytes(), side) : square(picture, side);
        } catch (IOException | RuntimeException | OutOfMemoryError _) {
            return Optional.empty();
        } finally {
            one.unlock();
        }
    }

    private static Optional<Image> square(Picture picture, int side) {
        double scale = (double) side / Math.min(picture.width(), picture.height());
        var whole = new Image(
                new ByteArrayInputStream(picture.bytes()),
                Math.ceil(picture.width() * scale),
                Math.ceil(picture.height() * scale),
                false,
                true);
        return whole.isError()
                ? Optional.empty()
                : Optional.ofNullable(whole.getPixelReader()).map(pixels -> middle(whole, pixels));
    }

    private static Image middle(Image whole, PixelReader pixels) {
        int width = (int) whole.getWidth();
        int height = (int) whole.getHeight();
        int side = Math.min(width, height);
        return new WritableImage(pixels, (width - side) / 2, (height - side) / 2, side, side);
    }
}
