/// What a person keeps of their own, favourites, hidden models, notes, tags and searches, in one record and one file
/// that can be read by eye, taken elsewhere and merged.
package app.modeldeck.marks;
