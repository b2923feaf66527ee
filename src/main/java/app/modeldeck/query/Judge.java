package app.modeldeck.query;

/// Judges the models of one segment by one clause.
interface Judge {
    /// What the clause says of a model.
    ///
    /// @param model its number in the segment
    Verdict of(int model);
}
