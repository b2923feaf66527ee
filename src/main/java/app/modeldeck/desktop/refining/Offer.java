package app.modeldeck.desktop.refining;

import app.modeldeck.query.Query;

/// A change of the search that brings back rows.
///
/// @param text what the button says
/// @param from the search that it was made for
/// @param to the search that it leads to
record Offer(String text, Query from, Query to) {}
