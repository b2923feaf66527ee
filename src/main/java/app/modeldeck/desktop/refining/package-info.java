/// What a search can be made narrower or wider by: facets with their counts, and where few models match or none,
/// what would bring back more. Which facets there are, and what each counts, stands in `query.index.Facets`.
package app.modeldeck.desktop.refining;
