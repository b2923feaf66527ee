package app.modeldeck.releases;

import java.net.URI;
import java.util.Optional;

/// Where a newer release is asked for. Safe for several threads.
public interface ReleaseDesk {
    /// Where the question goes; empty where it never is put.
    Optional<URI> address();

    /// The newest release, when it is newer than this program and was not asked for within a day. Blocks for some
    /// seconds at most; a failure is no answer, and is not told. While the network is switched off
    /// nothing is asked, and the day is not used up.
    Optional<Release> newer() throws InterruptedException;

    /// Never asks: the sample catalogue, and a build that knows no address.
    static ReleaseDesk silent() {
        return new ReleaseDesk() {
            @Override
            public Optional<URI> address() {
                return Optional.empty();
            }

            @Override
            public Optional<Release> newer() {
                return Optional.empty();
            }
        };
    }
}
