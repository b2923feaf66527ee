/// The way out: every request of the program is written down here, and one switch stops them all. Knows no provider
/// and no key.
package app.modeldeck.net;
