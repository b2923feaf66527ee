package app.modeldeck.desktop.covers;

import app.modeldeck.cover.CoverException;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.util.Duration;

/// Brings covers to the views that want one: what is held at once, the rest after the views have come to rest, so that
/// rows that only fly by are not asked for. Fetched and decoded elsewhere. Used on the FX thread.
public final class CoverLoader {
    private static final System.Logger LOG = System.getLogger(CoverLoader.class.getName());
    private static final Duration REST = Duration.millis(100);
    private static final long MOST_BYTES = 48L << 20;
    private static final int BYTES_A_PIXEL = 4;

    private final CoverSource source;
    private final Background background;
    private final Decoder decoder = new Decoder();
    private final Cache<Wanted, Image> held;
    private final Map<Object, Wish> waiting = new LinkedHashMap<>();
    private final Map<Object, Job> underWay = new HashMap<>();
    private final PauseTransition rest = new PauseTransition(REST);
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);

    /// @param source where covers come from
    public CoverLoader(CoverSource source, Background background) {
        this(source, background, MOST_BYTES);
    }

    /// @param most how many bytes of decoded covers are held
    CoverLoader(CoverSource source, Background background, long most) {
        this.source = source;
        this.background = background;
        this.held = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Wanted _, Image image) -> (int) (image.getWidth() * image.getHeight() * BYTES_A_PIXEL))
                .executor(Runnable::run)
                .build();
        rest.setOnFinished(_ -> beginAll());
    }

    /// A picture at a size.
    private record Wanted(URI address, int side) {}

    private record Wish(Wanted what, Consumer<Image> show) {}

    /// Whether the person wants covers; without, none is asked for.
    public BooleanProperty wanted() {
        return wanted;
    }

    /// The cover, if it is held.
    Optional<Image> held(URI address, int side) {
        return wanted.get() ? Optional.ofNullable(held.getIfPresent(new Wanted(address, side))) : Optional.empty();
    }

    /// Brings that cover when it has come, unless the view forgets it before.
    ///
    /// @param view who wants it; it wants one at a time
    void want(Object view, URI address, int side, Consumer<Image> show) {
        forget(view);
        if (wanted.get()) {
            waiting.put(view, new Wish(new Wanted(address, side), show));
            rest.playFromStart();
        }
    }

    /// That view wants nothing any more.
    void forget(Object view) {
        waiting.remove(view);
        Optional.ofNullable(underWay.remove(view)).ifPresent(Job::cancel);
    }

    private void beginAll() {
        var now = Map.copyOf(waiting);
        waiting.clear();
        now.forEach(this::begin);
    }

    private void begin(Object view, Wish wish) {
        var what = wish.what();
        underWay.put(
                view,
                background.<Optional<Image>, Void>run(
                        _ -> load(what),
                        _ -> {},
                        image -> {
                            underWay.remove(view);
                            image.ifPresent(come -> {
                                held.put(what, come);
                                wish.show().accept(come);
                            });
                        },
                        failure -> {
                            underWay.remove(view);
                            LOG.log(Level.WARNING, "a cover could not be shown", failure);
                        }));
    }

    private Optional<Image> load(Wanted what) throws InterruptedException {
        try {
            return decoder.decode(source.picture(what.address()), what.side());
        } catch (CoverException e) {
            LOG.log(Level.DEBUG, () -> "no cover from " + what.address().getHost() + ": " + e.reason());
            return Optional.empty();
        }
    }
}
