/// The embedded providers: one loopback server that speaks the wire formats of Replicate and fal.ai from
/// sample data, with faults on demand.
///
/// Demo, tests and measurements ask it as they would ask the real ones. `RehearsalLibrary` says what is served,
/// `Chaos` what goes wrong, `ReplicateWire` and `FalWire` how each provider words it, `Delivery` how the bytes
/// leave.
package app.modeldeck.rehearsal;
