package app.modeldeck.cli;

import java.util.Optional;

/// Where models come from.
///
/// @param demo whether the embedded sample providers are asked instead of the real ones
/// @param chaos the faults that the sample providers show, `replicate=429,fal=timeout`; only with `demo`
public record Sources(boolean demo, Optional<String> chaos) {
    /// The real providers.
    public static final Sources LIVE = new Sources(false, Optional.empty());
}
