/// The providers that are data: whoever says where a list stands, how it goes on and what its entries mean, is
/// crawled, searched and asked for single models by what is here.
package app.modeldeck.provider.rest;
