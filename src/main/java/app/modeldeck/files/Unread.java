package app.modeldeck.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// What of a document was passed over when it was read: it stands in the next one as it did, where what it counts as
/// has not been changed since.
///
/// @param before what was read
/// @param unchanged what would be written now if nothing had been changed
public record Unread(ObjectNode before, ObjectNode unchanged) {
    /// Puts back these fields.
    ///
    /// @param document what is written
    public void keep(Collection<String> fields, ObjectNode document) {
        for (var field : List.copyOf(fields)) {
            if (before.has(field) && Objects.equals(unchanged.get(field), document.get(field))) {
                document.set(field, before.get(field).deepCopy());
            }
        }
    }

    /// The same inside of this field, where all of them are objects.
    public Unread in(String field) {
        return new Unread(object(before, field), object(unchanged, field));
    }

    private static ObjectNode object(ObjectNode document, String field) {
        return document.path(field) instanceof ObjectNode inner ? inner : document.objectNode();
    }
}
