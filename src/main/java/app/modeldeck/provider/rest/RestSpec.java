package app.modeldeck.provider.rest;

import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.request.Auth;
import java.util.Optional;

/// A question to a provider as data: everything that [ListCrawl] needs to ask it and to read the answer.
///
/// @param path the first page, below the provider's address, with its parameters
/// @param otherEnd the first page of the same list in the opposite order, where the order is that of a moment
/// that never changes; then the list is walked from both ends at once
/// @param auth how a key is sent
/// @param envelope what is around the entries
/// @param reading how an entry becomes a model
public record RestSpec(String path, Optional<String> otherEnd, Auth auth, Envelope envelope, EntryMapping reading) {
    /// A list that is walked from its beginning.
    public static RestSpec of(String path, Auth auth, Envelope envelope, EntryMapping reading) {
        return new RestSpec(path, Optional.empty(), auth, envelope, reading);
    }

    /// The same list, walked from both ends.
    public RestSpec andBackwards(String path) {
        return new RestSpec(this.path, Optional.of(path), auth, envelope, reading);
    }

    /// Another question to the same provider, answered in one page.
    public RestSpec asking(String path, String entries) {
        return new RestSpec(path, Optional.empty(), auth, Envelope.list(entries), reading);
    }

    /// The same question, its entries read in another way.
    public RestSpec reading(EntryMapping other) {
        return new RestSpec(path, otherEnd, auth, envelope, other);
    }
}
