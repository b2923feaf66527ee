package app.modeldeck.cli;

import java.util.Optional;

/// Where models come from.
///
/// @param demo whether the embedded sample providers are asked instead of the real ones
/// @param chaos the faults that the sample providers show, `replicate=429,fal=timeout`; only with `demo`
/// @param lists how the sample providers come to their lists
public record Sources(boolean demo, Optional<String> chaos, Lists lists) {
    /// The real providers.
    public static final Sources LIVE = new Sources(false, Optional.empty());

    /// How the sample providers come to their lists.
    public enum Lists {
        /// They are asked, page by page, as the real ones would be.
        ASKED,
        /// What they would answer lies ready, so that a short command takes no longer than it must; a list that is to
        /// be new is asked for.
        PREPARED
    }

    /// Sample providers are asked.
    public Sources(boolean demo, Optional<String> chaos) {
        this(demo, chaos, Lists.ASKED);
    }

    /// The same, with lists that lie ready where no fault is asked for.
    Sources prepared() {
        return new Sources(demo, chaos, chaos.isEmpty() ? Lists.PREPARED : Lists.ASKED);
    }
}
