/// What a provider is, and the runner that executes the data of most of them: requests, paging, reading,
/// cleaning.
///
/// A new provider is one class in `builtin`, one line in `module-info`, one fixture and one test.
package app.modeldeck.provider;
