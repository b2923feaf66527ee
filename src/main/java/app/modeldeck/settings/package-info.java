/// What the user has chosen, in one record and one file, `settings.json`; and how the main window was left, in
/// `window.json`. Keys are in neither. `Trouble` says what is wrong with what the user has chosen or written.
package app.modeldeck.settings;
