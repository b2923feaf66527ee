package app.modeldeck.desktop.network;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.net.Journal;
import app.modeldeck.net.Network;
import app.modeldeck.net.Network.Switch;
import app.modeldeck.net.Sent;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The requests of the program and the switch that stops them, without looks. Lives on the FX thread.
public final class RequestsViewModel {
    private static final System.Logger LOG = System.getLogger(RequestsViewModel.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Network network;
    private final Background background;
    private final Words words;
    private final RequestWords requestWords;
    private final Runnable backOnline;
    private final ObservableList<RequestLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offline;
    private boolean turning;
    private Background.Job watching = Background.Job.NONE;

    /// @param network where requests are written down and stopped
    /// @param background where work is done
    /// @param clock has the zone of the person
    /// @param words the language
    /// @param backOnline called when requests may be made again
    public RequestsViewModel(Network network, Background background, Clock clock, Words words, Runnable backOnline) {
        this.network = network;
        this.background = background;
        this.words = words;
        this.requestWords = new RequestWords(words, clock.getZone());
        this.backOnline = backOnline;
        this.offline = new ReadOnlyBooleanWrapper(network.state() == Switch.OFF);
    }

    /// The requests, the newest first.
    ObservableList<RequestLine> lines() {
        return lines;
    }

    /// How many there were, and how much came.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the person has switched the network off.
    public ReadOnlyBooleanProperty offline() {
        return offline.getReadOnlyProperty();
    }

    /// Switches the network off, or on again.
    public void turn() {
        turn(offline.get() ? Switch.ON : Switch.OFF);
    }

    /// Switches the network on, or off: what is under way ends, and what is held stays. One switch is turned after the
    /// other, so that the last one that was asked for holds.
    public void turn(Switch to) {
        if (wish() != to) {
            offline.set(to == Switch.OFF);
            if (!turning) {
                begin();
            }
        }
    }

    private Switch wish() {
        return offline.get() ? Switch.OFF : Switch.ON;
    }

    private void begin() {
        var to = wish();
        turning = true;
        background.<Boolean, Void>run(
                _ -> {
                    network.turn(to);
                    return true;
                },
                _ -> {},
                _ -> turned(to),
                failure -> {
                    turning = false;
                    LOG.log(Level.ERROR, "the network was not switched", failure);
                });
    }

    private void turned(Switch to) {
        turning = false;
        look();
        if (wish() != to) {
            begin();
        } else if (to == Switch.ON) {
            backOnline.run();
        }
    }

    /// Follows the requests until [#leave].
    void watch() {
        leave();
        look();
        watching = background.every(BEAT, this::look);
    }

    /// Follows them no longer.
    void leave() {
        watching.cancel();
    }

    /// Lines that are over stay the same objects, so that what is chosen stays chosen.
    private void look() {
        var now = network.journal().newestFirst();
        long newest = lines.isEmpty() ? 0 : lines.getFirst().sent().number();
        var added = now.stream()
                .filter(sent -> sent.number() > newest)
                .map(requestWords::line)
                .toList();
        lines.addAll(0, added);
        if (lines.size() > Journal.KEPT) {
            lines.remove(Journal.KEPT, lines.size());
        }
        for (int i = added.size(); i < Math.min(lines.size(), now.size()); i++) {
            if (!lines.get(i).sent().equals(now.get(i))) {
                lines.set(i, requestWords.line(now.get(i)));
            }
        }
        describe(now);
    }

    private void describe(List<Sent> now) {
        long bytes = now.stream().mapToLong(sent -> sent.traffic().bytes()).sum();
        long underWay = now.stream().filter(sent -> isUnderWay(sent.outcome())).count();
        summary.set(words.text("requests.summary", network.journal().count(), underWay, requestWords.bytes(bytes)));
    }

    private static boolean isUnderWay(Sent.Outcome outcome) {
        return switch (outcome) {
            case Sent.Outcome.Waiting _, Sent.Outcome.Arriving _ -> true;
            case Sent.Outcome.Answered _, Sent.Outcome.Failed _ -> false;
        };
    }
}
