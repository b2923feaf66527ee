/// API keys: how one is read, held and found. A key is opaque from the field it is typed into to the header
/// it is sent in.
package app.modeldeck.secrets;
