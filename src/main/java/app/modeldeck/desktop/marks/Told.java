package app.modeldeck.desktop.marks;

/// Something to tell in passing.
///
/// @param title what it is about
/// @param text what happened, and what can be done
public record Told(String title, String text) {}
