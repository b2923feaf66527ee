/// How each provider is, at a glance: a badge of shape, word and colour, the card behind it, and the strip at the
/// bottom of the window that holds them.
package app.modeldeck.desktop.badges;
