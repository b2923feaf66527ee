/// The aggregation: one cache, one fetch for each question however many ask it, all providers at once, each
/// failing alone.
package app.modeldeck.catalog;
