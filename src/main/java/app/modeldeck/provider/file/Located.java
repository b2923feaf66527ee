package app.modeldeck.provider.file;

import java.util.List;
import java.util.Map;

/// A value of a JSON file with the place where it stands. Immutable.
///
/// @param at where it begins
/// @param value what it is
record Located(At at, Value value) {
    /// A place in a file, both counted from 1.
    record At(int line, int column) {}

    /// What a value is.
    sealed interface Value {
        /// An object.
        ///
        /// @param members by name, in their order
        record Members(Map<String, Member> members) implements Value {}

        /// A list.
        record Items(List<Located> items) implements Value {
            public Items {
                items = List.copyOf(items);
            }
        }

        /// A text.
        record Text(String text) implements Value {}

        /// True or false.
        record Truth(boolean is) implements Value {}

        /// A number or null, which no field takes.
        record Other() implements Value {}
    }

    /// A field of an object.
    ///
    /// @param name where its name stands
    record Member(At name, Located value) {}
}
