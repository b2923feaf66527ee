package app.modeldeck.desktop.browser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What lies outside of the browser.
///
/// @param settings opens the settings
/// @param sample opens the sample catalogue, where there is one
/// @param saveAs asks for a file to write to; empty where the person thinks better of it
public record BrowserDoors(Runnable settings, Optional<Runnable> sample, Supplier<Optional<Path>> saveAs) {}
