package app.modeldeck.desktop.refining;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.browser.BrowserViewModel;
import app.modeldeck.desktop.browser.SampleBrowser;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.SampleModels;
import java.util.List;
import java.util.stream.IntStream;

/// The main window without its looks over four models that differ: two make pictures and have a price, one makes
/// films, one states nothing.
final class FacetedWindow {
    final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    final HandBackground background = new HandBackground();
    final BrowserViewModel model = SampleBrowser.over(background, fal, replicate);

    FacetedWindow() {
        fal.shaped(SampleModels::varied).pages(List.of("flux", "kling", "plain"));
        replicate.shaped(SampleModels::varied).pages(List.of("flux pro"));
    }

    /// From now on fal.ai has this many models, each of an owner of its own.
    void owners(int count) {
        fal.shaped(SampleModels::owned)
                .pages(IntStream.range(0, count).mapToObj(i -> "o" + i).toList());
    }

    void start() {
        model.start();
        background.runAll();
    }

    void type(String text) {
        model.search().text().set(text);
        background.runAll();
    }
}
