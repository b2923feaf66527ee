package app.modeldeck.desktop.search;

import app.modeldeck.query.Clause;

/// One clause of the query, as it shows under the search box.
///
/// @param clause what goes when the chip is removed
/// @param state whether the clause takes part in the search
record Chip(Clause clause, State state) {

    /// Whether a clause takes part in the search.
    enum State {
        APPLIED,
        /// It could not be understood.
        STRUCK
    }

    /// The clause as it is typed.
    String text() {
        return clause.text();
    }
}
