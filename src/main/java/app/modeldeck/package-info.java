/// The composition root: chooses a front end and wires it by hand. `Main` and `Assembly` come first.
///
/// Beside them stands what touches the process, the environment or the machine, and so may be known by no package: the
/// proxy and the certificates, one window for each folder of settings, the endpoint beside the window, and the settings
/// as they change while the program runs.
package app.modeldeck;
