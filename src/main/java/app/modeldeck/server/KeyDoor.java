package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import java.util.List;

/// Where keys come in: knows the headers of the providers that there are now. Safe for several threads.
final class KeyDoor {
    private final Catalog catalog;
    private volatile KeyHeaders headers = KeyHeaders.of(List.of());

    KeyDoor(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The keys that came with this request.
    RequestKeys read(Request request) throws RefusedException {
        var providers = catalog.providers();
        var known = headers;
        if (!known.providers().equals(providers)) {
            known = KeyHeaders.of(providers);
            headers = known;
        }
        return known.read(request);
    }
}
