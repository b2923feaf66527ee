package app.modeldeck.desktop.browser;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.SampleMarks;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

/// Main windows without their looks, where nothing is marked.
public final class SampleBrowser {
    private SampleBrowser() {}

    /// One over these providers, whose lists are of now.
    public static BrowserViewModel over(HandBackground background, FakeProvider... providers) {
        return later(Duration.ZERO, background, providers);
    }

    /// One whose lists are of so long ago.
    static BrowserViewModel later(Duration age, HandBackground background, FakeProvider... providers) {
        return new BrowserViewModel(
                Catalogs.of(providers),
                background,
                SampleMarks.none(background),
                Clock.fixed(Catalogs.NOW.plus(age), ZoneOffset.UTC),
                Words.in(Locale.US));
    }
}
