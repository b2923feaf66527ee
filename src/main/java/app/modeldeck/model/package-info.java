/// The vocabulary: models, providers, capabilities, prices, problems, statuses and snapshots.
///
/// Everything here is immutable, pure and free of I/O. Nothing here knows where a value came from or who shows
/// it.
package app.modeldeck.model;
