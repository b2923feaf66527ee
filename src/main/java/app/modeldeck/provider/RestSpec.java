package app.modeldeck.provider;

import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.Set;

/// A provider's list as data: everything that [ListCrawl] needs to read it.
///
/// @param path the first page, below the provider's address, with its parameters
/// @param auth how a key is sent
/// @param paging where the next page is
/// @param entries the field of the envelope that holds the entries
/// @param wanted the fields of an entry that the mapping reads, at any depth; all others are skipped unread
/// @param mapping makes a model of an entry
public record RestSpec(String path, Auth auth, Paging paging, String entries, Set<String> wanted, Mapping mapping) {
    public RestSpec {
        wanted = Set.copyOf(wanted);
    }

    /// The same provider's answer to another question: one page, entries under another name or of another
    /// shape.
    public RestSpec asking(String path, String entries, Mapping mapping) {
        return new RestSpec(path, auth, new Paging.Single(), entries, wanted, mapping);
    }

    /// Makes a model of one entry.
    @FunctionalInterface
    public interface Mapping {
        /// The model; empty when the entry has no usable id.
        Optional<Model> model(Row row);
    }
}
