/// Two to five models side by side. `CompareViewModel` decides, `CompareView` draws.
package app.modeldeck.desktop.compare;
