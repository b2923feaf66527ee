/// Providers without code: JSON files of the user that say what a built-in provider says in its class. Each file
/// is read alone; a mistake is told with its line and column, and costs that file only.
package app.modeldeck.provider.file;
