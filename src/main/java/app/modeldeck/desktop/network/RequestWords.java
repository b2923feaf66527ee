package app.modeldeck.desktop.network;

import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Problem;
import app.modeldeck.net.Sent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Requests in words for people.
final class RequestWords {
    private static final long KILO = 1_000;
    private static final long MEGA = KILO * KILO;

    private final Words words;
    private final DateTimeFormatter time;

    /// @param zone where the person is
    RequestWords(Words words, ZoneId zone) {
        this.words = words;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .withZone(zone);
    }

    RequestLine line(Sent sent) {
        var texts = Arrays.stream(RequestColumn.values())
                .collect(Collectors.toMap(Function.identity(), column -> text(sent, column)));
        return new RequestLine(sent, texts);
    }

    private String text(Sent sent, RequestColumn column) {
        return switch (column) {
            case TIME -> time.format(sent.at());
            case WHO -> sent.errand().who();
            case WHY -> words.text("requests.why." + sent.errand().why());
            case HOST -> sent.target().host();
            case PATH -> sent.target().path();
            case OUTCOME -> outcome(sent.outcome());
            case BYTES -> bytes(sent.traffic().bytes());
            case TOOK -> new Spans(words).took(sent.traffic().took());
        };
    }

    private String outcome(Sent.Outcome outcome) {
        return switch (outcome) {
            case Sent.Outcome.Waiting _ -> words.text("requests.waiting");
            case Sent.Outcome.Arriving(int status) -> words.text("requests.arriving", code(status));
            case Sent.Outcome.Answered(int status) -> code(status);
            case Sent.Outcome.Failed(Optional<Integer> status, Problem why) -> failed(status, why);
        };
    }

    private String failed(Optional<Integer> status, Problem why) {
        var said = new ProblemWords(words).shortly(why);
        return status.map(RequestWords::code)
                .filter(code -> !said.contains(code))
                .map(code -> words.text("requests.failed", code, said))
                .orElse(said);
    }

    /// So much, in a unit that people read.
    String bytes(long bytes) {
        if (bytes < KILO) {
            return words.text("requests.bytes", bytes);
        }
        return bytes < MEGA
                ? words.text("requests.kilobytes", bytes / (double) KILO)
                : words.text("requests.megabytes", bytes / (double) MEGA);
    }

    private static String code(int status) {
        return String.format(Locale.ROOT, "%d", status);
    }
}
