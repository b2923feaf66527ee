/// One request to a provider and what becomes of it: addresses, keys, pace and deadlines, retries, limits on
/// what is read, and each failure as a problem that a person is told. `JsonClient` sends; `StatusProblems` makes
/// problems of statuses, `Failures` of what was thrown.
package app.modeldeck.provider.request;
