/// The main window: search field, table grouped by provider, badges, and what stands there when there is
/// nothing to list. A view sees its view-model and the model's records; a view-model never sees the
/// toolkit.
package app.modeldeck.desktop.browser;
