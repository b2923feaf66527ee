/// The table of the models: its columns and their layout, and the cells of its rows. It shows rows and makes none.
package app.modeldeck.desktop.table;
