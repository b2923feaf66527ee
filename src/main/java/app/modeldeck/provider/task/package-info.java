/// What a model does, as far as its provider's words tell: categories that are stated, and phrases that let it
/// be concluded.
package app.modeldeck.provider.task;
