package app.modeldeck.desktop;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.net.Network;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.WindowStore;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the windows are given by the root.
///
/// @param catalog the catalogue to show
/// @param chosen what the person can change
/// @param looks what only the window shows
/// @param means what it works with
/// @param sample opens the sample catalogue; may block, runs off the FX thread; empty when it is shown already
/// @param kind which catalogue the title names
public record DesktopServices(
        Catalog catalog,
        Chosen chosen,
        Looks looks,
        Means means,
        Optional<Supplier<DesktopServices>> sample,
        Kind kind) {

    /// What the person can change.
    ///
    /// @param keys where the settings put keys; the catalogue's own keys are found there too
    /// @param settings the settings in force
    /// @param marks the person's own marks
    /// @param network the way out, which can be shut
    /// @param releases where a newer release is asked for
    /// @param tokens the token that the catalogue server of that address is asked with; may block
    public record Chosen(
            OwnKeys keys,
            SettingsDesk settings,
            MarksDesk marks,
            Network network,
            ReleaseDesk releases,
            Function<URI, Optional<Secret>> tokens) {}

    /// What only the window shows.
    ///
    /// @param window how the main window was left, and will be left
    /// @param covers where pictures of models come from
    public record Looks(WindowStore window, CoverSource covers) {}

    /// What the windows work with.
    ///
    /// @param clock the wall clock with the person's zone
    /// @param executor gives every piece of work a thread of its own
    /// @param program which program this is and what runs it, for bug reports
    public record Means(Clock clock, ExecutorService executor, String program) {}

    /// The wall clock with the person's zone.
    Clock clock() {
        return means.clock();
    }

    /// Gives every piece of work a thread of its own.
    ExecutorService executor() {
        return means.executor();
    }

    /// What catalogue it is.
    public enum Kind {
        /// The providers themselves.
        LIVE,
        /// The embedded sample providers.
        SAMPLE
    }
}
