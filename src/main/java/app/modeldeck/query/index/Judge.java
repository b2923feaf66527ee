package app.modeldeck.query.index;

/// Judges the models of one segment by one clause.
interface Judge {
    /// Strikes off the list whatever does not fit.
    void judge(Shortlist models);
}
