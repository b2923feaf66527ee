package app.modeldeck.query;

import java.util.List;

/// What a text was understood as.
///
/// @param query every clause, those that could not be understood as [Clause.Struck]
/// @param notes what to tell the person, in the order of the text
public record Parsed(Query query, List<Note> notes) {
    public Parsed {
        notes = List.copyOf(notes);
    }

    /// The values that could not be understood.
    public List<Note.BadValue> badValues() {
        return notes.stream()
                .filter(Note.BadValue.class::isInstance)
                .map(Note.BadValue.class::cast)
                .toList();
    }
}
