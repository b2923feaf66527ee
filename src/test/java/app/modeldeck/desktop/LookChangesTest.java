package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.TextSize;
import org.junit.jupiter.api.Test;

final class LookChangesTest {
    private final TestSettings settings = new TestSettings();
    private final HandBackground background = new HandBackground();
    private final Appearance appearance = new Appearance(Surface.usual());
    private final LookChanges looks = new LookChanges(appearance, background, _ -> {});

    private void enlarge() {
        looks.change(surface -> surface.with(surface.textSize().larger()), settings.over(Catalogs.of()));
    }

    @Test
    void theSizeAskedForLastIsKeptWhicheverWorkerComesLast() {
        enlarge();
        enlarge();
        assertThat(appearance.surface().get().textSize()).isEqualTo(new TextSize(120));

        background.runNewest();
        background.runAll();

        assertThat(settings.current().surface().textSize()).isEqualTo(new TextSize(120));
    }

    @Test
    void aThemeIsKeptBesideTheSizeAndWhatTheSettingsHold() {
        enlarge();
        looks.change(surface -> surface.with(Surface.Theme.DARK), settings.over(Catalogs.of()));
        assertThat(appearance.surface().get().theme()).isEqualTo(Surface.Theme.DARK);

        settings.over(Catalogs.of()).change(held -> held.with(held.surface().with(Surface.Covers.LEFT_OUT)));
        background.runAll();

        assertThat(settings.current().surface())
                .isEqualTo(Surface.usual()
                        .with(Surface.Theme.DARK)
                        .with(new TextSize(110))
                        .with(Surface.Covers.LEFT_OUT));
    }
}
