package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.query.QueryField;

/// What the facets call fields and values.
///
/// @param words the language
record FacetWords(Words words) {
    /// The field's name over its values.
    String title(QueryField field) {
        return words.text("facet." + field.name());
    }

    /// What a value is called; as a provider writes it, where it is a provider's word.
    String label(QueryField field, String value, CatalogSnapshot catalog) {
        return switch (field) {
            case PROVIDER ->
                catalog.providers().stream()
                        .filter(provider -> provider.info().id().slug().equals(value))
                        .map(provider -> provider.info().name())
                        .findFirst()
                        .orElse(value);
            case STATUS, LICENSE, HAS, IS, TYPE -> known(field, value);
            case OWNER, TAG, ID, NAME, IN, OUT, NOTE, PRICE, UPDATED, ADDED, RUNS, CONTEXT, SORT, GROUP -> value;
        };
    }

    private String known(QueryField field, String value) {
        var name = "facet." + field.name() + "." + value;
        return field.choices().contains(value) ? words.text(name) : value;
    }

    /// The line under the values of which some are not shown.
    ///
    /// @param hidden how many values it would show; none where it hides them
    String more(int hidden) {
        return hidden > 0 ? words.text("facet.more", hidden) : words.text("facet.fewer");
    }
}
