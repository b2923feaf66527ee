/// What a search can be made narrower or wider by: facets with their counts, and where few models match or none,
/// what would bring back more.
package app.modeldeck.desktop.refining;
