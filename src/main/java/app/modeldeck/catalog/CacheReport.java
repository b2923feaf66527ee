package app.modeldeck.catalog;

import java.util.List;

/// What the cache did so far.
///
/// @param hits questions that it answered
/// @param misses questions that it could not answer
/// @param entries what it holds, `fal:models`, `replicate:search:flux`, sorted
public record CacheReport(long hits, long misses, List<String> entries) {
    public CacheReport {
        entries = List.copyOf(entries);
    }

    /// The same for a bug report, without what was searched for: `cache: 3 held, 12 hits, 4 misses`.
    public String line() {
        return "cache: " + entries.size() + " held, " + hits + " hits, " + misses + " misses";
    }
}
