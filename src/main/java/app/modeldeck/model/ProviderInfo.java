package app.modeldeck.model;

import java.net.URI;
import java.util.List;

/// What is known of a provider before it is asked.
///
/// @param id the stable name
/// @param name the name that people know, `fal.ai`
/// @param keyUse what a key is needed for
/// @param keyPage where a person gets a key
/// @param keyVariables environment variables that may hold a key, the first found counts
public record ProviderInfo(ProviderId id, String name, KeyUse keyUse, URI keyPage, List<String> keyVariables) {
    public ProviderInfo {
        keyVariables = List.copyOf(keyVariables);
    }
}
