package app.modeldeck.model;

/// What can be said of a model: the words of provider descriptions, of provenance and of the screen.
public enum Field {
    ID,
    NAME,
    DESCRIPTION,
    CAPABILITIES,
    PRICES,
    COVER,
    PAGE,
    OWNER,
    LICENSE,
    RUNS,
    CREATED,
    UPDATED,
    STATUS,
    CONTEXT,
    TAGS
}
