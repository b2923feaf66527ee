package app.modeldeck.desktop.search;

import java.util.Optional;

/// Something to know of the search.
///
/// @param sentence what it is
/// @param way what would help, if anything would
record Remark(String sentence, Optional<Way> way) {

    /// Another text for the search.
    ///
    /// @param label what the person is asked
    /// @param text the whole text
    record Way(String label, String text) {}
}
