/// The embedded providers: one loopback server that speaks the wire formats of the real ones from sample
/// data, with faults on demand.
///
/// Demo, tests and measurements ask it as they would ask the real ones. `Chaos` says what goes wrong, `Wires` who is
/// there. `ReplicateWire` and `FalWire` are written out, and `RehearsalLibrary` has their models; a provider with one
/// list is a `PlainApi`, which is data, and a JSON file of samples as it would send them. `Delivery` is how the bytes
/// leave.
package app.modeldeck.rehearsal;
