/// The vocabulary: models, providers, capabilities, prices, problems, statuses and snapshots.
///
/// Everything here is immutable, pure and free of I/O, and uses no other package. A value carries its `Source` and
/// its `Evidence`; who read it, and who shows it, is not known here.
package app.modeldeck.model;
