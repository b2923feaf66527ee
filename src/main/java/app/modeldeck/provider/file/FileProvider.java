package app.modeldeck.provider.file;

import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.Optional;

/// A provider that a file describes.
///
/// @param search the path of its search with `{words}` where the words go, where it has a search
/// @param keyCheck the path of a call that only a valid key passes
record FileProvider(ProviderInfo info, URI address, RestSpec listing, Optional<String> search, String keyCheck)
        implements RestProvider {
    @Override
    public Optional<RestSpec> searching(String words) {
        return search.map(path -> path.replace("{words}", Addresses.encoded(words)))
                .map(path -> listing.asking(path, listing.envelope().entries()));
    }
}
