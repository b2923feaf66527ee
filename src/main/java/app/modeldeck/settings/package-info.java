/// What the user has chosen, in one record and one file, `settings.json`; and how the main window was left, in
/// `window.json`. Keys are in neither.
///
/// How a small file of the user is read, checked, written whole or not at all, and shared with another running copy
/// stands here as well: `DocumentStore`, `WholeFile` and `StrictJson` serve `marks` and `releases` too, and `Trouble`
/// says what is wrong with any of them.
package app.modeldeck.settings;
