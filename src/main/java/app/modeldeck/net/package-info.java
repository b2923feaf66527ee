/// The way out: every request of the program is written down here, and one switch stops them all. Knows no provider,
/// and of all secrets the sign-in of the proxy alone.
package app.modeldeck.net;
