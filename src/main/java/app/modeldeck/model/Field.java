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
    TAGS;

    /// Whether this is known of the model.
    public boolean isKnownOf(Model model) {
        var facts = model.facts();
        return switch (this) {
            case ID, NAME -> true;
            case DESCRIPTION -> model.description().isPresent();
            case CAPABILITIES -> !model.capabilities().isEmpty();
            case PRICES -> !model.prices().isEmpty();
            case COVER -> model.links().cover().isPresent();
            case PAGE -> model.links().page().isPresent();
            case OWNER -> facts.owner().isPresent();
            case LICENSE -> facts.license().isPresent();
            case RUNS -> facts.runs().isPresent();
            case CREATED -> facts.created().isPresent();
            case UPDATED -> facts.updated().isPresent();
            case STATUS -> facts.lifecycle().isPresent();
            case CONTEXT -> facts.context().isPresent();
            case TAGS -> !facts.tags().isEmpty();
        };
    }
}
