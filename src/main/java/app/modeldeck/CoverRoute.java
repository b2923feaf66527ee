package app.modeldeck;

import app.modeldeck.cover.AddressPolicy;
import app.modeldeck.cover.CoverException;
import app.modeldeck.cover.CoverFetcher;
import app.modeldeck.cover.CoverLimits;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.OfflineException;
import java.net.URI;
import java.util.function.UnaryOperator;

/// Has covers fetched by the one way out, so that they are written down and stopped like every other request.
final class CoverRoute {
    private static final int PICTURE = 200;

    private CoverRoute() {}

    /// Where pictures come from.
    ///
    /// @param policy which addresses may be asked
    /// @param place where the picture of an address really is
    static CoverSource source(Network network, AddressPolicy policy, UnaryOperator<URI> place) {
        return new CoverSource(
                address -> {
                    try (var exchange = network.begin(new Errand("", Errand.Reason.COVER), address)) {
                        exchange.stopsBy(Thread.currentThread()::interrupt);
                        var fetcher =
                                new CoverFetcher(network.route().http(), policy, CoverLimits.usual(), System::nanoTime);
                        var picture = fetcher.fetch(place.apply(address));
                        exchange.answered(PICTURE);
                        return picture;
                    } catch (OfflineException _) {
                        throw new CoverException(CoverException.Reason.UNREACHABLE);
                    }
                },
                CoverLimits.usual(),
                System::nanoTime);
    }
}
