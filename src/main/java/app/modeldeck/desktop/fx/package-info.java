/// What the windows share: the thread boundary, the words of the screen, glyphs, small controls, and `Command`, which
/// is one thing that can be done; `desktop.commands` gathers them.
package app.modeldeck.desktop.fx;
