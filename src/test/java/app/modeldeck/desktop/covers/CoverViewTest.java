package app.modeldeck.desktop.covers;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cover.CoverLimits;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.cover.Picture;
import app.modeldeck.cover.PictureFiles;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A cover has as many pixels as its style sheet gives it room.
final class CoverViewTest {
    private final HandBackground background = new HandBackground();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work::get);
    }

    private static Model withCover() {
        var model = SampleModels.named(new Model.Id(new ProviderId("fal"), "owner/flux"), "flux");
        return new Model(
                model.id(),
                model.name(),
                model.description(),
                model.capabilities(),
                model.prices(),
                new Model.Links(Optional.of(URI.create("https://pictures.example/flux.png")), Optional.empty()),
                model.facts(),
                model.provenance());
    }

    private static Optional<Image> picture(CoverView view) {
        return view.getChildren().stream()
                .filter(ImageView.class::isInstance)
                .map(child -> ((ImageView) child).getImage())
                .filter(image -> image != null)
                .findFirst();
    }

    private void size(CoverView view, int side) throws TimeoutException {
        fx(() -> {
            view.setStyle("-fx-pref-width: %dpx; -fx-pref-height: %dpx;".formatted(side, side));
            view.applyCss();
            return true;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(background::waiting) == 1);
        fx(() -> {
            background.runAll();
            return true;
        });
    }

    @Test
    void thePictureHasThePixelsOfItsPlaceAndOthersWhenThatGrows() throws TimeoutException {
        var source = new CoverSource(
                _ -> new Picture(Picture.Format.PNG, 300, 300, PictureFiles.png(300, 300)),
                CoverLimits.usual(),
                System::nanoTime);
        var view = fx(() -> {
            var made = new CoverView(new CoverLoader(source, background));
            var root = new StackPane(made);
            assertThat(new Scene(root).getRoot()).isEqualTo(root);
            made.show(withCover());
            return made;
        });
        assertThat(fx(background::waiting)).isZero();

        size(view, 34);
        assertThat(fx(() -> picture(view)).map(Image::getWidth)).contains(34.0);
        size(view, 68);
        assertThat(fx(() -> picture(view)).map(Image::getWidth)).contains(68.0);
    }
}
