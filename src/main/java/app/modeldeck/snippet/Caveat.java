package app.modeldeck.snippet;

/// What a person should know of a snippet; it stands in it as a comment as well.
public enum Caveat {
    /// The model's page was not read, so its inputs are missing.
    INPUTS_NOT_LOADED("The inputs of this model were not loaded: put them in."),
    /// The provider does not say what its models take.
    INPUTS_NOT_OFFERED("The provider does not say what this model takes: see its page, and put the inputs in."),
    /// What the model does is not known, and a chat is assumed.
    CHAT_ASSUMED("What this model does is not stated: a chat is assumed.");

    private final String comment;

    Caveat(String comment) {
        this.comment = comment;
    }

    /// The words in the snippet, in English as all programs are.
    public String comment() {
        return comment;
    }
}
