package app.modeldeck.provider.served;

import app.modeldeck.model.Problem;

/// What a catalogue server answers.
sealed interface Served<T> {
    /// What was asked for.
    record Found<T>(T value) implements Served<T> {}

    /// Why it could not be had behind the server.
    record Refused<T>(Problem why) implements Served<T> {}
}
