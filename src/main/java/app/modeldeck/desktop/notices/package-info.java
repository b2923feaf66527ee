/// What the window tells in passing, and the sheet on which it can be read again.
package app.modeldeck.desktop.notices;
