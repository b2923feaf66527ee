package app.modeldeck.catalog;

import app.modeldeck.model.ProviderId;
import app.modeldeck.secrets.KeyRing;
import java.util.Set;

/// What the catalogue is asked.
///
/// @param providers only these; empty means all
/// @param keys keys of this one question, used before the user's own; what they see never answers a
/// question without them
/// @param freshness whether the cache may answer
public record Question(Set<ProviderId> providers, KeyRing keys, Freshness freshness) {
    public Question {
        providers = Set.copyOf(providers);
    }

    /// Every provider, with the user's own keys.
    public static Question all(Freshness freshness) {
        return new Question(Set.of(), KeyRing.empty(), freshness);
    }

    /// Only these providers, with the user's own keys.
    public static Question of(Set<ProviderId> providers, Freshness freshness) {
        return new Question(providers, KeyRing.empty(), freshness);
    }

    boolean asks(ProviderId id) {
        return providers.isEmpty() || providers.contains(id);
    }
}
