package app.modeldeck.desktop.notices;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window tells in passing. Lives on the thread of its view-model.
public final class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());
    private static final int KEPT = 100;

    private final ReadOnlyObjectWrapper<Optional<Notice>> newest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Message>> log = new ReadOnlyObjectWrapper<>(List.of());
    private final Clock clock;
    private final Words words;

    public Notices(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /// The newest one; changes with every one that is told, also when it says the same again.
    public ReadOnlyObjectProperty<Optional<Notice>> newest() {
        return newest.getReadOnlyProperty();
    }

    /// What was told since the window opened, the newest first; of very many the newest hundred.
    public ReadOnlyObjectProperty<List<Message>> log() {
        return log.getReadOnlyProperty();
    }

    /// Tells what came of a refresh, where there is anything to say.
    public void announce(CatalogSnapshot settled) {
        Notice.of(settled, clock, words).ifPresent(this::tell);
    }

    /// Tells that something of our own broke.
    public void complain(Throwable failure) {
        LOG.log(Level.ERROR, "work of the window failed", failure);
        tell(new Notice(words.text("notice.broken"), words.text("notice.broken.text")));
    }

    public void tell(Notice what) {
        note(what);
        newest.set(Optional.empty());
        newest.set(Optional.of(what));
    }

    /// Writes it down without telling it.
    public void note(Notice what) {
        var message = new Message(clock.instant().atZone(clock.getZone()), what);
        log.set(Stream.concat(Stream.of(message), log.get().stream())
                .limit(KEPT)
                .toList());
    }
}
