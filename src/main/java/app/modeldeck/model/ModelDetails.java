package app.modeldeck.model;

/// One model with what it takes.
///
/// @param model the model as its own page states it, or as the list has it where there is no such page
/// @param schema what it takes, as far as the provider says
public record ModelDetails(Model model, Schema schema) {}
