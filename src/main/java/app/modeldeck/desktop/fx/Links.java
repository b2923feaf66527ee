package app.modeldeck.desktop.fx;

import java.net.URI;

/// Opens pages in the person's browser.
@FunctionalInterface
public interface Links {
    /// Opens the page.
    ///
    /// @return whether a browser could be asked to
    boolean open(URI page);
}
