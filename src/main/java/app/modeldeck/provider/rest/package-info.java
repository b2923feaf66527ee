/// What runs the providers that are data. A `RestProvider` says where its list stands, how it goes on and what its
/// entries mean; the rest of the package crawls it, searches it and asks it for single models. `CompatibleEndpoint` is
/// the one such provider that stands here: the OpenAI-compatible API that a person adds in the settings.
package app.modeldeck.provider.rest;
