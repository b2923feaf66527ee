package app.modeldeck.desktop.covers;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cover.Picture;
import app.modeldeck.cover.Picture.Format;
import app.modeldeck.cover.PictureFiles;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Pictures become squares of the size that is shown.
final class DecoderTest {
    private static final int SIDE = 4;

    private final Decoder decoder = new Decoder();

    private Optional<Image> decoded(Format format, int width, int height, byte[] file) throws InterruptedException {
        return decoder.decode(new Picture(format, width, height, file), SIDE);
    }

    private Optional<Image> webP(int width, int height, byte[] file) throws InterruptedException {
        return decoded(Format.WEBP, width, height, file);
    }

    private Color middle(int width, int height, String base64) throws InterruptedException {
        var image = webP(width, height, Base64.getDecoder().decode(base64)).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(SIDE);
        assertThat(image.getHeight()).isEqualTo(SIDE);
        return image.getPixelReader().getColor(1, 1);
    }

    @Test
    void aWidePictureShowsItsMiddle() throws InterruptedException {
        var image = decoded(Format.PNG, 300, 20, PictureFiles.png(300, 20)).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(SIDE);
        assertThat(image.getHeight()).isEqualTo(SIDE);
    }

    @Test
    void webPIsDecodedLossless() throws InterruptedException {
        assertThat(middle(6, 8, "UklGRiAAAABXRUJQVlA4TBMAAAAvBcABAA8Q87//8x8O5iei//EAAA=="))
                .isEqualTo(Color.RED);
    }

    @Test
    void webPIsDecodedLossy() throws InterruptedException {
        var color = middle(
                6,
                8,
                "UklGRkwAAABXRUJQVlA4IEAAAADwAgCdASoGAAgABABoJagCdGuA/gFx/3YB+gAMCm9+4AD+yyFgmu/H8jc/"
                        + "nvkir//gk/hM/bgxpH4Tud3lAIAA");
        assertThat(color.getRed()).isGreaterThan(0.8);
        assertThat(color.getBlue()).isLessThan(0.2);
    }

    @Test
    void webPIsSeenThroughWhereItSaysSo() throws InterruptedException {
        var color = middle(
                6,
                6,
                "UklGRlwAAABXRUJQVlA4WAoAAAAQAAAABQAABQAAQUxQSA8AAAABB1DAiAgABOF/20RE/0MAVlA4ICYAAACQ"
                        + "AQCdASoGAAYABABoJaACdLoAA5gA/uuOX18yzhfz+N5vNasQAA==");
        assertThat(color.getOpacity()).isBetween(0.4, 0.6);
    }

    @Test
    void anAnimationShowsItsFirstFrame() throws InterruptedException {
        assertThat(middle(
                        6,
                        6,
                        "UklGRowAAABXRUJQVlA4WAoAAAACAAAABQAABQAAQU5JTQYAAAD/////AABBTk1GLAAAAAAAAAAAAAUAAAUAAGQA"
                                + "AABWUDhMFAAAAC8FQAEABxD9j/4HAILwv20iov8hQU5NRiwAAAAAAAAAAAAFAAAFAABkAAAAVlA4TBQAAAAv"
                                + "BUABAAcQ0f/+BwCC8L9tIqL/IQ=="))
                .isEqualTo(Color.RED);
    }

    @Test
    void aPictureThatIsCutOffIsShownInPartOrNotAtAll() throws InterruptedException {
        var whole = Base64.getDecoder()
                .decode("UklGRkwAAABXRUJQVlA4IEAAAADwAgCdASoGAAgABABoJagCdGuA/gFx/3YB+gAMCm9+4AD+yyFgmu/H8jc/"
                        + "nvkir//gk/hM/bgxpH4Tud3lAIAA");
        for (int length = 0; length < whole.length; length++) {
            var image = webP(6, 8, Arrays.copyOf(whole, length));
            assertThat(image.map(Image::getWidth).orElse((double) SIDE)).isEqualTo(SIDE);
        }
        assertThat(webP(6, 8, Arrays.copyOf(whole, 20))).isEmpty();
        assertThat(decoded(Format.PNG, 9, 9, Arrays.copyOf(PictureFiles.png(9, 9), 20)))
                .isEmpty();
    }

    @Test
    void noPicturePassesThroughAFile() throws InterruptedException {
        webP(1, 1, PictureFiles.webp());
        assertThat(ImageIO.getUseCache()).isFalse();
    }
}
