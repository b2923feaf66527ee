/// The search: what a person types, and the models that it finds. Pure; nothing here knows where models come
/// from.
package app.modeldeck.query;
