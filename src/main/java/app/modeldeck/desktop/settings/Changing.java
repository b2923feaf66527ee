package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Trouble;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Changes the settings from the FX thread, one change after the other, and says what could not be kept.
final class Changing {
    private static final System.Logger LOG = System.getLogger(Changing.class.getName());

    private final SettingsDesk desk;
    private final Background background;
    private final Words words;
    private final Consumer<ProviderId> changed;
    private final Queue<Step> waiting = new ArrayDeque<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /// @param desk where settings are changed
    /// @param changed told of every provider that is to be asked, or shown, anew
    Changing(SettingsDesk desk, Background background, Words words, Consumer<ProviderId> changed) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.changed = changed;
    }

    Settings current() {
        return desk.current();
    }

    /// Where other programs are answered.
    Optional<URI> localApi() {
        return desk.localApi();
    }

    /// What there is to say of the last change; blank when it was kept.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Makes the change, then calls `then`, then tells of these providers.
    void make(UnaryOperator<Settings> change, Runnable then, Iterable<ProviderId> providers) {
        waiting.add(new Step(change, then, providers));
        if (waiting.size() == 1) {
            begin();
        }
    }

    private record Step(UnaryOperator<Settings> change, Runnable then, Iterable<ProviderId> providers) {}

    private void begin() {
        var step = waiting.element();
        background.<Optional<Trouble>, Void>run(
                _ -> desk.change(step.change), _ -> {}, said -> done(step, said), this::broken);
    }

    private void done(Step step, Optional<Trouble> said) {
        trouble.set(said.map(new TroubleWords(words)::sentence).orElse(""));
        next();
        step.then.run();
        step.providers.forEach(changed);
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "a setting could not be changed", failure);
        trouble.set(words.text("notice.broken"));
        next();
    }

    private void next() {
        waiting.remove();
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    /// What the settings say of providers in general: those whose answer depends on a switch.
    static Iterable<ProviderId> all(Catalog catalog) {
        return () -> catalog.providers().stream().map(ProviderInfo::id).iterator();
    }
}
