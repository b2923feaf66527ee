/// The providers that come with the program: one final class each, nearly all of it data.
package app.modeldeck.provider.builtin;
