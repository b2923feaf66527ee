package app.modeldeck.marks;

/// A search that the user kept.
///
/// @param name what it is called; never blank, one of a kind in a notebook
/// @param query its text, as it was typed
public record SavedSearch(String name, String query) {
    public SavedSearch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a saved search has a name");
        }
    }
}
