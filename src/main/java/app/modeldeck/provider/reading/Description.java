package app.modeldeck.provider.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Where a provider describes one model with what it takes.
///
/// @param path below its address, with parameters
/// @param document the field, at any depth, that has the model's OpenAPI document
/// @param shape what the answer is
/// @param versions where the version stands that a program must name, where it must name one
/// @param example the path of what the provider's own example made, where it gives one
public record Description(
        String path, String document, Shape shape, Optional<Versions> versions, Optional<String> example) {
    /// An answer with a document and nothing else that is wanted.
    public Description(String path, String document, Shape shape) {
        this(path, document, shape, Optional.empty(), Optional.empty());
    }

    /// The same, with versions and an example.
    public Description with(Versions where, String example) {
        return new Description(path, document, shape, Optional.of(where), Optional.of(example));
    }

    /// The fields of an answer that are wanted besides those of a list, at any depth.
    public Set<String> fields() {
        var fields = new HashSet<String>();
        versions.ifPresent(where -> fields.addAll(Set.of(first(where.id()), last(where.id()), where.byName())));
        example.ifPresent(path -> fields.add(first(path)));
        return fields;
    }

    /// The fields of an answer that are wanted with all that they contain.
    public Set<String> whole() {
        var fields = new HashSet<>(Set.of(document));
        example.ifPresent(path -> fields.add(last(path)));
        return fields;
    }

    private static String first(String path) {
        return path.split("\\.", 2)[0];
    }

    private static String last(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /// Where the version of a model stands.
    ///
    /// @param id the path of its id, `latest_version.id`
    /// @param byName the field that is true of a model that needs no version
    public record Versions(String id, String byName) {}

    /// What the answer is.
    public enum Shape {
        /// The model itself.
        MODEL,
        /// A list, as when all are listed, of which the first is the model.
        LIST
    }
}
