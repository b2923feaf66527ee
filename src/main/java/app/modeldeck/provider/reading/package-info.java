/// What an answer says of a model: where its entries stand, which field means what, and texts, prices and
/// inputs made clean. Reads JSON that has come; asks nobody. `Paging`, `Description` and `PriceQuestion` are data for
/// whoever asks further, and stand beside what reads the answer.
package app.modeldeck.provider.reading;
