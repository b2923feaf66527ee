package app.modeldeck.desktop;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.TextSize;
import app.modeldeck.settings.Trouble;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Changes how large texts are: in the windows at once, in the settings by a worker. Whichever worker comes last, the
/// size that was asked for last is kept. Used on the FX thread.
final class Resizing {
    private static final System.Logger LOG = System.getLogger(Resizing.class.getName());

    private final Appearance appearance;
    private final Background background;
    private final Consumer<List<Trouble>> tell;
    private final AtomicReference<TextSize> newest;

    /// @param tell told of what there is to say of a change
    Resizing(Appearance appearance, Background background, Consumer<List<Trouble>> tell) {
        this.appearance = appearance;
        this.background = background;
        this.tell = tell;
        this.newest = new AtomicReference<>(appearance.surface().get().textSize());
    }

    /// Makes that of the size there is now.
    ///
    /// @param settings where it is kept
    void resize(UnaryOperator<TextSize> change, SettingsDesk settings) {
        var surface = appearance.surface().get();
        newest.set(change.apply(surface.textSize()));
        appearance.surface().set(surface.with(newest.get()));
        background.<Optional<Trouble>, Void>run(
                _ -> settings.change(held -> held.with(held.surface().with(newest.get()))),
                _ -> {},
                trouble -> tell.accept(trouble.stream().toList()),
                failure -> LOG.log(Level.ERROR, "the size of texts was not kept", failure));
    }
}
