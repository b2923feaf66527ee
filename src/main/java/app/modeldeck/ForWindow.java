package app.modeldeck;

import app.modeldeck.cover.AddressPolicy;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.desktop.DesktopServices.Looks;
import app.modeldeck.net.Network;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.WindowStore;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What only a window needs, made when one opens: no other command touches its files.
///
/// @param looks how it was left, and where its pictures come from; may block on the disk
/// @param releases where a newer release is asked for
record ForWindow(Supplier<Looks> looks, Supplier<ReleaseDesk> releases) {
    /// Over the providers themselves.
    ///
    /// @param folder where settings are kept
    /// @param settings those in force
    static ForWindow live(
            Map<String, String> environment,
            Optional<Path> folder,
            Network network,
            Clock clock,
            Supplier<Settings> settings) {
        var policy = AddressPolicy.publicHosts(InetAddress::getAllByName);
        return new ForWindow(
                () -> new Looks(
                        WindowStore.open(folder, clock), CoverSource.over(network, policy, UnaryOperator.identity())),
                () -> new ReleaseQuestion(environment, folder, network, clock).under(settings));
    }

    /// Over the sample catalogue, which keeps nothing and asks nobody else.
    static ForWindow sample(Network network, Rehearsal rehearsal) {
        var policy = AddressPolicy.only(rehearsal.picture(URI.create("sample:cover")));
        return new ForWindow(
                () -> new Looks(WindowStore.inMemory(), CoverSource.over(network, policy, rehearsal::picture)),
                ReleaseDesk::silent);
    }
}
