package app.modeldeck.query.index;

/// What a clause says of one model.
enum Fit {
    /// The model fits.
    FITS,
    /// It does not.
    DIFFERS,
    /// The provider does not state what the clause is about, so it can neither fit nor differ.
    UNSTATED;

    static Fit of(boolean fits) {
        return fits ? FITS : DIFFERS;
    }

    Fit negated() {
        return switch (this) {
            case FITS -> DIFFERS;
            case DIFFERS -> FITS;
            case UNSTATED -> UNSTATED;
        };
    }
}
