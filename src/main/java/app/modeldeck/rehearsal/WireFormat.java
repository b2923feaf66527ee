package app.modeldeck.rehearsal;

import java.util.OptionalInt;

/// How one provider answers: its addresses, its envelopes, its errors. Immutable, for any thread, never blocks.
sealed interface WireFormat permits ReplicateWire, FalWire, PlainWire {
    /// Which list page a request is for, counted from 1; absent for a search, one model or anything else.
    OptionalInt page(Ask ask);

    /// The answer to a request, its content twisted where it has any.
    CannedAnswer answer(Ask ask, Twist twist);

    /// The error of this status in the provider's shape.
    CannedAnswer error(int status);

    /// Too many requests, with the 30 seconds to wait in the body only.
    CannedAnswer throttledInBody();

    /// How the content of a proper answer can mislead.
    enum Twist {
        /// Not at all.
        NONE,
        /// No models.
        EMPTY,
        /// The next page is elsewhere, or this page again.
        FOREIGN_NEXT,
        /// The envelope is another one.
        DRIFT
    }
}
