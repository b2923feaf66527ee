/// The keychains of the three systems, called through the systems' own interfaces: the only code that touches one.
package app.modeldeck.secrets.keychain;
