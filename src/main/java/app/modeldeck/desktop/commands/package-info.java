/// What a person can do in the window, in one place: the registry, and the menus, the palette and the sheet of keys
/// that are made of it.
package app.modeldeck.desktop.commands;
