/// What a provider is to everyone who asks one: its lists, its search, its models, and what a question comes with.
///
/// What goes wrong is a [app.modeldeck.provider.request.ProviderException]: it lies with the request that fails, which
/// knows nothing of providers.
///
/// A new provider is one class in `builtin`, one line in `module-info`, its rehearsal and one test;
/// `.github/CONTRIBUTING.md` has every step.
package app.modeldeck.provider;
