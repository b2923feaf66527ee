package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.TextSize;
import org.junit.jupiter.api.Test;

final class ResizingTest {
    private final TestSettings settings = new TestSettings();
    private final HandBackground background = new HandBackground();
    private final Appearance appearance = new Appearance(Surface.usual());
    private final Resizing resizing = new Resizing(appearance, background, _ -> {});

    private void enlarge() {
        resizing.resize(TextSize::larger, settings.over(Catalogs.of()));
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
}
