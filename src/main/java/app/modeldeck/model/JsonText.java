package app.modeldeck.model;

/// A JSON value as text, exactly as it may be written into another JSON document.
///
/// @param text valid JSON: `"1:1"` with its quotes, `0.5`, `[1,2]`
public record JsonText(String text) {}
