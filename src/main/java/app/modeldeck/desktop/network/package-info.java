/// The requests that were made, and the switch that stops them.
package app.modeldeck.desktop.network;
