package app.modeldeck.desktop.network;

import app.modeldeck.net.Sent;
import java.util.Comparator;

/// The columns of the table, in their order.
enum RequestColumn {
    TIME(110),
    WHO(130),
    WHY(110),
    HOST(170),
    PATH(190),
    OUTCOME(140),
    BYTES(80),
    TOOK(80);

    /// A failure without a status is sorted behind every status.
    private static final int NO_STATUS = 1_000;

    private final int width;

    RequestColumn(int width) {
        this.width = width;
    }

    /// What requests are sorted by in it.
    Comparator<Sent> order() {
        return switch (this) {
            case TIME -> Comparator.comparing(Sent::at).thenComparingLong(Sent::number);
            case WHO -> Comparator.comparing(sent -> sent.errand().who());
            case WHY -> Comparator.comparing(sent -> sent.errand().why());
            case HOST -> Comparator.comparing(sent -> sent.target().host());
            case PATH -> Comparator.comparing(sent -> sent.target().path());
            case OUTCOME -> Comparator.comparingInt(RequestColumn::rank);
            case BYTES -> Comparator.comparingLong(sent -> sent.traffic().bytes());
            case TOOK -> Comparator.comparing(sent -> sent.traffic().took());
        };
    }

    /// How wide it is at first.
    int width() {
        return width;
    }

    private static int rank(Sent sent) {
        return switch (sent.outcome()) {
            case Sent.Outcome.Waiting _ -> 0;
            case Sent.Outcome.Arriving(int status) -> status;
            case Sent.Outcome.Answered(int status) -> status;
            case Sent.Outcome.Failed failed -> failed.status().orElse(NO_STATUS);
        };
    }
}
