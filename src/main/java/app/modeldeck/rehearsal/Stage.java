package app.modeldeck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Plays one request: the provider's answer, or the fault that stands in its place. Blocks while it is
/// delivered.
///
/// @param delivery how bytes leave
/// @param clock the time that a wait until a date is counted from
record Stage(Delivery delivery, Clock clock) {
    private static final int WAIT_SECONDS = 30;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    /// @throws IOException when the connection is gone, or to make it go
    void play(HttpExchange exchange, Ask ask, WireFormat wire, Optional<Fault> struck) throws IOException {
        if (struck.isEmpty()) {
            delivery.send(exchange, wire.answer(ask, WireFormat.Twist.NONE), Delivery.Manner.WHOLE);
            return;
        }
        Fault fault = struck.get();
        if (fault.kind() == Fault.Kind.SLOW) {
            delivery.pause(fault.pause());
        }
        delivery.send(exchange, answer(fault.kind(), ask, wire), manner(fault.kind()));
    }

    private CannedAnswer answer(Fault.Kind kind, Ask ask, WireFormat wire) {
        return switch (kind) {
            case UNAUTHORIZED -> wire.error(401);
            case FORBIDDEN -> wire.error(403);
            case NOT_FOUND -> wire.error(404);
            case RATE_LIMITED -> wire.error(429).with("Retry-After", String.valueOf(WAIT_SECONDS));
            case RATE_LIMITED_IN_BODY -> wire.throttledInBody();
            case RATE_LIMITED_BY_DATE -> wire.error(429).with("Retry-After", waitUntil());
            case SERVER_ERROR -> wire.error(500);
            case UNAVAILABLE -> wire.error(503);
            case HTML -> CannedAnswer.signInPage();
            case REDIRECT ->
                CannedAnswer.redirect(
                        "http://other.invalid" + ask.base().getPath() + "/" + String.join("/", ask.route()));
            case MALFORMED -> wire.answer(ask, WireFormat.Twist.NONE).spoiled();
            case EMPTY -> wire.answer(ask, WireFormat.Twist.EMPTY);
            case FOREIGN_NEXT -> wire.answer(ask, WireFormat.Twist.FOREIGN_NEXT);
            case DRIFT -> wire.answer(ask, WireFormat.Twist.DRIFT);
            case TIMEOUT, STALL, SLOW, TRUNCATED, RESET -> wire.answer(ask, WireFormat.Twist.NONE);
        };
    }

    private static Delivery.Manner manner(Fault.Kind kind) {
        return switch (kind) {
            case TIMEOUT -> Delivery.Manner.NEVER;
            case STALL -> Delivery.Manner.STALLED;
            case TRUNCATED -> Delivery.Manner.TRUNCATED;
            case RESET -> Delivery.Manner.BROKEN;
            case UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    RATE_LIMITED,
                    RATE_LIMITED_IN_BODY,
                    RATE_LIMITED_BY_DATE,
                    SERVER_ERROR,
                    UNAVAILABLE,
                    SLOW,
                    HTML,
                    MALFORMED,
                    EMPTY,
                    REDIRECT,
                    FOREIGN_NEXT,
                    DRIFT -> Delivery.Manner.WHOLE;
        };
    }

    private String waitUntil() {
        return HTTP_DATE.format(clock.instant().plusSeconds(WAIT_SECONDS).atOffset(ZoneOffset.UTC));
    }
}
