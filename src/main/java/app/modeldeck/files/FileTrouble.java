package app.modeldeck.files;

import java.nio.file.Path;
import java.util.List;

/// What is wrong with a small file of the user, for a person to be told.
public sealed interface FileTrouble {
    /// The file could not be used and was moved aside; everything is as usual.
    ///
    /// @param kept where it is now
    record SetAside(Path file, Path kept, Reason why) implements FileTrouble {}

    /// The file could not be used, and not be moved aside either; it is left as it is, and changes are kept in
    /// memory.
    record Unusable(Path file, Reason why) implements FileTrouble {}

    /// A change could not be written: the folder is read-only, or the disk full. It is in force until the
    /// program ends.
    record NotWritten(Path file) implements FileTrouble {}

    /// There is no folder for the file; changes are in force until the program ends.
    record NoFolder() implements FileTrouble {}

    /// These fields of the file hold what they cannot hold. They count as not there, and stay in the file until
    /// they are changed.
    ///
    /// @param fields in our own words; at least one
    record PassedOver(Path file, List<String> fields) implements FileTrouble {
        public PassedOver {
            fields = List.copyOf(fields);
        }
    }

    /// Why a file could not be used.
    enum Reason {
        /// It cannot be read at all.
        UNREADABLE,
        /// It is larger than it can be.
        TOO_LARGE,
        /// It is no JSON, or half a file.
        CORRUPT,
        /// A field has a value that it cannot have.
        WRONG_VALUES,
        /// A newer version of the program wrote it.
        NEWER
    }
}
