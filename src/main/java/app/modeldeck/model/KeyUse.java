package app.modeldeck.model;

/// What a provider needs an API key for.
public enum KeyUse {
    /// Without a key the provider answers no list.
    REQUIRED,
    /// The list is public; a key raises limits or opens more.
    OPTIONAL,
    /// The provider takes no key.
    NONE
}
