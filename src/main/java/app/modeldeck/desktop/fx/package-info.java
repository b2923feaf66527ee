/// What the windows share: the thread boundary, words, glyphs, small controls and the keys of commands.
package app.modeldeck.desktop.fx;
