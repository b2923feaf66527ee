package app.modeldeck.settings;

import app.modeldeck.model.ProviderId;
import java.net.URI;

/// An OpenAI-compatible endpoint that the user added. Its key is kept where keys are, never here.
///
/// @param id its name in caches, keychains and JSON; for ever
/// @param name what the user calls it
/// @param address where its API is; whether a key may go there is checked where it is used
public record Endpoint(ProviderId id, String name, URI address) {}
