/// What the user has chosen, in one record and one file that is written whole or not at all. Keys are never in
/// it.
package app.modeldeck.settings;
