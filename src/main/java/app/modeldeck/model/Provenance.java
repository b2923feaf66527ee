package app.modeldeck.model;

import java.util.HashMap;
import java.util.Map;

/// Where the fields of a model come from.
///
/// @param source the answer that they were read in
/// @param evidence why we say each of the fields that the model has; capabilities and prices carry their own
/// as well
public record Provenance(Source source, Map<Field, Evidence> evidence) {
    public Provenance {
        evidence = Map.copyOf(evidence);
    }

    /// The same with other evidence for one field.
    Provenance with(Field field, Evidence why) {
        var more = new HashMap<>(evidence);
        more.put(field, why);
        return new Provenance(source, more);
    }
}
