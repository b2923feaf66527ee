/// The settings window: a row for each provider with its switch and its key, endpoints of one's own, the
/// connection, and the options of the program.
package app.modeldeck.desktop.settings;
