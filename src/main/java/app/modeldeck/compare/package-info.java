/// What models have in common and where they differ: their inputs laid side by side, and their prices where they are
/// counted alike. Pure.
package app.modeldeck.compare;
