/// The providers that come with the program: one final class each, nearly all of it data. `WaveSpeedProvider` is a
/// short one to begin with; `module-info` lists them.
package app.modeldeck.provider.builtin;
