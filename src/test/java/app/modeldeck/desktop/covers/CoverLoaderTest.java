package app.modeldeck.desktop.covers;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cover.CoverException;
import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.cover.CoverLimits;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.cover.Picture;
import app.modeldeck.cover.PictureFiles;
import app.modeldeck.desktop.fx.HandBackground;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Covers are asked for when the rows have come to rest, kept within bounds, and never twice at once for one view.
final class CoverLoaderTest {
    private static final URI FIRST = URI.create("https://pictures.example/first.png");
    private static final URI SECOND = URI.create("https://pictures.example/second.png");
    private static final URI NONE = URI.create("https://pictures.example/none.png");
    private static final int SIDE = 10;
    private static final int BYTES = SIDE * SIDE * 4;

    private final HandBackground background = new HandBackground();
    private final List<URI> asked = new ArrayList<>();
    private final List<Image> shown = new ArrayList<>();
    private final Object view = new Object();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private CoverLoader loader(int most) {
        var source = new CoverSource(this::picture, CoverLimits.usual(), System::nanoTime);
        return fx(() -> new CoverLoader(source, background, most));
    }

    private Picture picture(URI address) throws CoverException {
        asked.add(address);
        if (address.equals(NONE)) {
            throw new CoverException(Reason.NO_PICTURE);
        }
        return new Picture(Picture.Format.PNG, 30, 20, PictureFiles.png(30, 20));
    }

    private static <T> T fx(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work::get);
    }

    private void want(CoverLoader loader, Object by, URI address) {
        fx(() -> {
            loader.want(by, address, SIDE, shown::add);
            return true;
        });
    }

    private void comeToRest(int pieces) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(background::waiting) == pieces);
        fx(() -> {
            background.runAll();
            return true;
        });
    }

    private boolean holds(CoverLoader loader, URI address) {
        return fx(() -> loader.held(address, SIDE).isPresent());
    }

    @Test
    void aCoverComesAtTheSizeThatIsShownAndIsHeldForTheNextView() throws TimeoutException {
        var loader = loader(10 * BYTES);
        want(loader, view, FIRST);
        comeToRest(1);
        assertThat(shown).singleElement().satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(SIDE);
            assertThat(image.getHeight()).isEqualTo(SIDE);
        });
        assertThat(holds(loader, FIRST)).isTrue();
    }

    @Test
    void whatOnlyFliesByIsNotAskedFor() throws TimeoutException {
        var loader = loader(10 * BYTES);
        want(loader, view, FIRST);
        want(loader, view, SECOND);
        comeToRest(1);
        assertThat(asked).containsExactly(SECOND);
    }

    @Test
    void whatIsForgottenUnderWayIsNotShown() throws TimeoutException {
        var loader = loader(10 * BYTES);
        want(loader, view, FIRST);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(background::waiting) == 1);
        fx(() -> {
            loader.forget(view);
            background.runAll();
            return true;
        });
        assertThat(shown).isEmpty();
    }

    @Test
    void theOldestMakeRoomForNewOnes() throws TimeoutException {
        var loader = loader(BYTES);
        want(loader, view, FIRST);
        comeToRest(1);
        want(loader, view, SECOND);
        comeToRest(1);
        assertThat(List.of(holds(loader, FIRST), holds(loader, SECOND))).containsOnlyOnce(true);
    }

    @Test
    void whereThereIsNoneNothingIsShown() throws TimeoutException {
        var loader = loader(10 * BYTES);
        want(loader, view, NONE);
        comeToRest(1);
        assertThat(asked).containsExactly(NONE);
        assertThat(shown).isEmpty();
    }

    @Test
    void whoWantsNoCoversIsNotAskedFor() throws TimeoutException {
        var loader = loader(10 * BYTES);
        want(loader, view, FIRST);
        comeToRest(1);
        fx(() -> {
            loader.wanted().set(false);
            return true;
        });
        want(loader, view, SECOND);
        assertThat(holds(loader, FIRST)).isFalse();
        fx(() -> {
            loader.wanted().set(true);
            return true;
        });
        want(loader, new Object(), SECOND);
        comeToRest(1);
        assertThat(asked).containsExactly(FIRST, SECOND);
    }
}
