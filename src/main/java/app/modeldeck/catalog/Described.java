package app.modeldeck.catalog;

import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;

/// The answer to a question for one model.
///
/// @param details the model with its settings and inputs
/// @param origin whether a fetch brought it or the cache held it
public record Described(ModelDetails details, Origin origin) {}
