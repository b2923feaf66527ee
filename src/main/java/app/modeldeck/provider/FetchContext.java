package app.modeldeck.provider;

import app.modeldeck.model.Model;
import app.modeldeck.secrets.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What one question to one provider is asked with.
///
/// @param client sends the requests
/// @param address where the provider's API is for this run; the documented one unless it was moved
/// @param key the key to use
/// @param deadline when the whole question must have ended
/// @param onPage told of the models of each page as it has been read, on the asking thread
public record FetchContext(
        JsonClient client, URI address, Optional<Secret> key, Deadline deadline, Consumer<List<Model>> onPage) {
    /// The same question without a key.
    public FetchContext withoutKey() {
        return new FetchContext(client, address, Optional.empty(), deadline, onPage);
    }
}
