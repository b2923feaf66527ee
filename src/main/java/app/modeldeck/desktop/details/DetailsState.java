package app.modeldeck.desktop.details;

import java.util.Optional;

/// How far the model's own page has been read.
sealed interface DetailsState {
    /// It will be asked for when the selection has rested.
    record Resting() implements DetailsState {}

    /// It is being asked for.
    record Underway() implements DetailsState {}

    /// It was read.
    ///
    /// @param priceProblem why its price could not be asked, in words
    record Done(Optional<String> priceProblem) implements DetailsState {}

    /// The provider has no such pages; what its list holds is all.
    record NotOffered() implements DetailsState {}

    /// It could not be read.
    ///
    /// @param why one sentence
    /// @param retry whether asking again can help
    record Failed(String why, Retry retry) implements DetailsState {}

    /// Whether asking again can help.
    enum Retry {
        POSSIBLE,
        USELESS
    }
}
