package app.modeldeck.desktop.notices;

import java.time.ZonedDateTime;

/// A notice that was told, and when.
public record Message(ZonedDateTime at, Notice notice) {}
