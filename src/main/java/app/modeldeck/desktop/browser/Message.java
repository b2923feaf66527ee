package app.modeldeck.desktop.browser;

import java.time.ZonedDateTime;

/// A notice that was told, and when.
record Message(ZonedDateTime at, Notice notice) {}
