package app.modeldeck.provider.file;

/// Something in a file that is not right.
///
/// @param at where
/// @param words which field, and what is right
record Mistake(Located.At at, String words) {
    /// As compilers say it: `providers/acme.json:7:12: paging.kind must be one of …`.
    String in(String file) {
        return file + ":" + at.line() + ":" + at.column() + ": " + words;
    }
}
