/// The aggregation: one cache, one fetch for each question however many ask it, all providers at once, each
/// failing alone.
///
/// Its words, from the question to the answer:
///
/// - [Roster]: the providers that there are, and which of them are switched off.
/// - [Seat]: one of them with the key that it is asked with; [Seating] gives those of a question their seats.
/// - [Round]: one question on its way to all its seats at once.
/// - [Board]: gathers what they answer, and publishes the whole at every change.
/// - [Flight]: one fetch under way, with all who wait for it aboard.
/// - [Turns]: lets only a few seats whose keys came with questions fetch from one provider at once.
/// - [Shelf]: what is held of one provider as seen with one key; [Shelves] has them all.
/// - [Singles]: answers to questions about one thing, each asked once and held while fresh.
/// - [Edition]: a number that moves on whenever an answer may have become another.
package app.modeldeck.catalog;
