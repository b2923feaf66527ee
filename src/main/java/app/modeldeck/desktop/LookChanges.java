package app.modeldeck.desktop;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Trouble;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Changes the theme and how large texts are: in the windows at once, in the settings by a worker. Whichever worker
/// comes last, what was asked for last is kept. Used on the FX thread.
final class LookChanges {
    private static final System.Logger LOG = System.getLogger(LookChanges.class.getName());

    private final Appearance appearance;
    private final Background background;
    private final Consumer<List<Trouble>> tell;
    private final AtomicReference<Surface> newest;

    /// @param tell told of what there is to say of a change
    LookChanges(Appearance appearance, Background background, Consumer<List<Trouble>> tell) {
        this.appearance = appearance;
        this.background = background;
        this.tell = tell;
        this.newest = new AtomicReference<>(appearance.surface().get());
    }

    /// Makes that of how the windows look now.
    ///
    /// @param settings where it is kept
    void change(UnaryOperator<Surface> change, SettingsDesk settings) {
        newest.set(change.apply(appearance.surface().get()));
        appearance.surface().set(newest.get());
        background.<Optional<Trouble>, Void>run(
                _ -> settings.change(held -> held.with(likeNewest(held.surface()))),
                _ -> {},
                trouble -> tell.accept(trouble.stream().toList()),
                failure -> LOG.log(Level.ERROR, "how the windows look was not kept", failure));
    }

    private Surface likeNewest(Surface held) {
        var look = newest.get();
        return held.with(look.theme()).with(look.textSize());
    }
}
