/// Covers of models and marks of providers in the window: placeholders at once, pictures when they have come.
package app.modeldeck.desktop.covers;
