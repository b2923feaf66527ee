/// The main window: the search, the facets, the table, the details and the badges in their places, the commands
/// that they share, and the one view-model that asks the catalogue for all of them. A view sees its view-model and
/// the model's records; a view-model never sees the toolkit.
package app.modeldeck.desktop.browser;
