/// The table of the models: its columns, which [Column] lists, and the cells of its rows. It shows rows and makes
/// none. `LayoutViewModel` also remembers what the panes beside the table were like.
package app.modeldeck.desktop.table;
