package app.modeldeck.catalog;

import app.modeldeck.model.ProviderId;
import app.modeldeck.secrets.KeyIdentity;
import java.util.Optional;

/// What one cached answer answers: whose models, which search, seen with which key.
///
/// @param provider who was asked
/// @param words the search, normalised; empty for the whole list
/// @param identity the key it was asked with
record CacheKey(ProviderId provider, Optional<String> words, KeyIdentity identity) {

    static CacheKey models(ProviderId provider, KeyIdentity identity) {
        return new CacheKey(provider, Optional.empty(), identity);
    }

    static CacheKey search(ProviderId provider, String words, KeyIdentity identity) {
        return new CacheKey(provider, Optional.of(SearchWords.normalised(words)), identity);
    }

    /// The name of the entry, `fal:models` or `fal:search:flux`; the key's identity is not part of it.
    String entry() {
        return words.map(w -> provider + ":search:" + w).orElse(provider + ":models");
    }
}
