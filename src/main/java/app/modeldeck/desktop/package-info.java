/// The desktop program: starts the toolkit, follows the system's light or dark, opens the windows and joins
/// them.
package app.modeldeck.desktop;
