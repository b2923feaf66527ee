package app.modeldeck.provider;

/// The one HTTP client.
public final class JsonClient {}
