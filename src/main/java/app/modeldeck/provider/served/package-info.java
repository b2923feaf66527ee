/// Providers that a catalogue server answers for: their lists and models in its own format, and its problems as
/// if they were told at first hand. `PreparedProvider` reads the same format where nobody answers: out of the lists of
/// the sample catalogue that lie ready.
package app.modeldeck.provider.served;
