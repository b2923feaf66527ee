/// The person's own marks in the window: one view-model for every part that shows or changes them, and the small views
/// that edit them.
package app.modeldeck.desktop.marks;
