package app.modeldeck.provider;

/// Where a provider describes one model with what it takes.
///
/// @param path below its address, with parameters
/// @param document the field, at any depth, that has the model's OpenAPI document
/// @param shape what the answer is
public record Description(String path, String document, Shape shape) {
    /// What the answer is.
    public enum Shape {
        /// The model itself.
        MODEL,
        /// A list, as when all are listed, of which the first is the model.
        LIST
    }
}
