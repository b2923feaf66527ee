/// What a provider is to everyone who asks one: its lists, its search, its models, and what a question comes with.
///
/// A new provider is one class in `builtin`, one line in `module-info`, its rehearsal and one test;
/// `.github/CONTRIBUTING.md` has every step.
package app.modeldeck.provider;
