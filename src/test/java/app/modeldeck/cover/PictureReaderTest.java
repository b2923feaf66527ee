package app.modeldeck.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.cover.Picture.Format;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What is known of a picture before anything of it is decoded.
class PictureReaderTest {
    private static final PictureReader READER = new PictureReader(CoverLimits.usual());

    private static void refused(byte[] file, Reason why) {
        assertThatThrownBy(() -> READER.read(file))
                .isInstanceOfSatisfying(
                        CoverException.class, e -> assertThat(e.reason()).isEqualTo(why));
    }

    @Test
    void theKindAndSizeStandInTheBytesAndNotInWhatIsSaidOfThem() throws CoverException {
        var png = READER.read(PictureFiles.png(40, 30));
        assertThat(List.of(png.format(), png.width(), png.height())).containsExactly(Format.PNG, 40, 30);
        var jpeg = READER.read(PictureFiles.jpeg(640, 480, 3));
        assertThat(List.of(jpeg.format(), jpeg.width(), jpeg.height())).containsExactly(Format.JPEG, 640, 480);
        var gif = READER.read(PictureFiles.gif(2, 1, 2));
        assertThat(List.of(gif.format(), gif.width(), gif.height())).containsExactly(Format.GIF, 2, 2);
        var webp = READER.read(PictureFiles.webp());
        assertThat(List.of(webp.format(), webp.width(), webp.height())).containsExactly(Format.WEBP, 1, 1);
    }

    @Test
    @FaultRow(row = 93, fault = "a cover of 30,000 by 30,000 points", expected = "refused by its header")
    void moreThanSixteenMegapixelsAreRefusedByTheHeaderAlone() {
        refused(PictureFiles.png(30_000, 30_000, 1, 1), Reason.TOO_MANY_PIXELS);
        refused(PictureFiles.png(1, 1_000_000_000, 1, 1), Reason.TOO_MANY_PIXELS);
        refused(PictureFiles.png(-1, -1, 1, 1), Reason.TOO_MANY_PIXELS);
        refused(PictureFiles.jpeg(65_000, 65_000, 1), Reason.TOO_MANY_PIXELS);
        refused(PictureFiles.webp(16_000, 16_000), Reason.TOO_MANY_PIXELS);
        refused(PictureFiles.gif(60_000, 1, 2), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void aFrameThatIsLargerThanItsScreenCounts() {
        refused(PictureFiles.gif(2, 1, 60_000), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void framesWithinFramesAreNone() {
        refused(PictureFiles.webp(1), Reason.NO_PICTURE);
        refused(PictureFiles.webp(300_000), Reason.NO_PICTURE);
    }

    @Test
    void aPictureWithoutPixelsIsNone() {
        refused(PictureFiles.png(0, 10, 1, 1), Reason.NO_PICTURE);
    }

    @Test
    void ofTenThousandFramesOnlyTheFirstIsTaken() throws CoverException {
        var many = PictureFiles.gif(2, 10_000, 2);
        assertThat(READER.read(many).bytes()).isEqualTo(PictureFiles.gif(2, 1, 2));
    }

    @Test
    void aJpegOfThousandsOfScansIsRefused() {
        refused(PictureFiles.jpeg(100, 100, 5000), Reason.TOO_MANY_PIXELS);
    }

    @Test
    @FaultRow(row = 94, fault = "a cover that is HTML, SVG, AVIF or film", expected = "a placeholder")
    void whatIsNoPictureOfAKindThatIsShownIsRefused() {
        for (var text : List.of(
                "",
                "<!doctype html><title>covers</title>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "\u0000\u0000\u0000 ftypavif",
                "\u0000\u0000\u0000 ftypmp42",
                "BM1234",
                "GIF89a")) {
            refused(text.getBytes(StandardCharsets.ISO_8859_1), Reason.NO_PICTURE);
        }
    }

    @Property
    void aDamagedFileIsAPictureWithinTheLimitsOrRefused(@ForAll Random random) {
        var files = List.of(
                PictureFiles.png(20, 20), PictureFiles.gif(2, 3, 2), PictureFiles.jpeg(20, 20, 2), PictureFiles.webp());
        var bad = Mutations.of(files.get(random.nextInt(files.size())), random);
        Bounds.inTime(() -> {
            try {
                var picture = READER.read(bad);
                assertThat((long) picture.width() * picture.height())
                        .isBetween(1L, CoverLimits.usual().pixels());
            } catch (CoverException e) {
                assertThat(e.reason()).isIn(Reason.NO_PICTURE, Reason.TOO_MANY_PIXELS);
            }
            return bad;
        });
    }

    @Test
    void everyBeginningOfAGoodFileIsReadInBounds() {
        for (var file : List.of(PictureFiles.png(20, 20), PictureFiles.gif(2, 2, 2), PictureFiles.jpeg(9, 9, 1))) {
            for (int length = 0; length < 24; length++) {
                var cut = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> READER.read(cut)).isInstanceOf(CoverException.class);
            }
        }
    }
}
