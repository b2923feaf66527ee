/// The pane beside the table: everything that is known of the selected model, with where it comes from, and its call
/// as a snippet. `DetailsViewModel` decides, `DetailsView` draws.
package app.modeldeck.desktop.details;
