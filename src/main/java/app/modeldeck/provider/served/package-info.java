/// Providers that a catalogue server answers for: their lists and models in its own format, and its problems as
/// if they were told at first hand.
package app.modeldeck.provider.served;
