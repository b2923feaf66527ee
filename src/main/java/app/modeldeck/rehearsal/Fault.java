package app.modeldeck.rehearsal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// One thing that goes wrong at one provider. Immutable.
///
/// @param kind what goes wrong
/// @param page the list page, counted from 1, that it is limited to; absent means every request
/// @param pause how long [Kind#SLOW] waits before each answer; the other kinds leave it unused
public record Fault(Kind kind, OptionalInt page, Duration pause) {
    static final Duration USUAL_PAUSE = Duration.ofMillis(400);

    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException for a page below 1 or a negative pause
    public Fault {
        if (page.isPresent() && page.getAsInt() < 1) {
            throw new IllegalArgumentException("Pages count from 1");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("A pause cannot be negative");
        }
    }

    /// The fault of this kind on every request.
    public static Fault of(Kind kind) {
        return new Fault(kind, OptionalInt.empty(), USUAL_PAUSE);
    }

    /// Whether a request for this list page meets the fault; a request that is no list page only meets an
    /// unlimited one.
    boolean strikes(OptionalInt asked) {
        return page.isEmpty() || page.equals(asked);
    }

    /// What can go wrong, with its word in the grammar of [Chaos].
    public enum Kind {
        /// The key is refused.
        UNAUTHORIZED("401"),
        /// The key may not do this.
        FORBIDDEN("403"),
        /// The address is gone.
        NOT_FOUND("404"),
        /// Too many requests; the header says to wait 30 seconds.
        RATE_LIMITED("429"),
        /// Too many requests; only the body says to wait 30 seconds.
        RATE_LIMITED_IN_BODY("429-body"),
        /// Too many requests; the header names the date 30 seconds from now.
        RATE_LIMITED_BY_DATE("429-date"),
        /// The provider broke.
        SERVER_ERROR("500"),
        /// The provider is down.
        UNAVAILABLE("503"),
        /// Nothing ever comes.
        TIMEOUT("timeout"),
        /// Headers and some bytes come, then nothing more.
        STALL("stall"),
        /// Every answer waits first.
        SLOW("slow"),
        /// Fewer bytes come than the length promised, then the connection ends.
        TRUNCATED("truncated"),
        /// A sign-in page comes with status 200.
        HTML("html"),
        /// The body stops being JSON half-way.
        MALFORMED("malformed"),
        /// A proper answer without a single model.
        EMPTY("empty"),
        /// A redirect to another host.
        REDIRECT("redirect"),
        /// The next page is on another host (Replicate), or is this page again (fal).
        FOREIGN_NEXT("foreign-next"),
        /// The connection breaks in the middle of a body of unstated length.
        RESET("reset"),
        /// The envelope has a shape that nobody knows.
        DRIFT("drift");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word for it in the grammar of [Chaos].
        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
        }
    }
}
