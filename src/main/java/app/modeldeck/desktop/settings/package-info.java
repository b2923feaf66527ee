/// The settings window: one row for each provider's API key.
package app.modeldeck.desktop.settings;
