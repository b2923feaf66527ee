package app.modeldeck.provider.reading;

import app.modeldeck.model.Model.Lifecycle;
import java.util.Locale;
import java.util.Optional;

/// Providers' words for where a model stands in its life.
final class Lifecycles {
    private Lifecycles() {}

    /// What the word means; empty for one that is not known.
    static Optional<Lifecycle> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "active", "live", "ga", "stable", "available" -> Optional.of(Lifecycle.ACTIVE);
            case "beta", "preview", "alpha" -> Optional.of(Lifecycle.BETA);
            case "deprecated", "retired", "sunset" -> Optional.of(Lifecycle.DEPRECATED);
            default -> Optional.empty();
        };
    }
}
