package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.OfflineException;
import app.modeldeck.net.Route;
import app.modeldeck.net.TooLargeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Fetches one cover: only from where the policy lets it, without key, cookie or referrer, within limits. Safe for
/// several threads; blocks.
///
/// @param network the way out, where every step is written down and can be stopped
/// @param policy which addresses may be asked, that of every redirect too
/// @param limits how much is taken
/// @param nanos how time goes on
public record CoverFetcher(Network network, AddressPolicy policy, CoverLimits limits, LongSupplier nanos) {
    private static final Errand ERRAND = new Errand("", Errand.Reason.COVER);
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    /// The picture at that address, its header read and nothing of it decoded.
    ///
    /// @throws CoverException when there is none to be had
    /// @throws InterruptedException when it is not wanted any more; the connection is closed
    public Picture fetch(URI address) throws CoverException, InterruptedException {
        long end = nanos.getAsLong() + limits.time().toNanos();
        var at = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            requireNetwork();
            policy.require(at);
            var answer = ask(at, Duration.ofNanos(end - nanos.getAsLong()));
            if (answer.statusCode() == OK) {
                return new PictureReader(limits).read(answer.body());
            }
            at = next(at, answer);
        }
        throw new CoverException(Reason.TOO_MANY_REDIRECTS);
    }

    /// The policy asks the resolver, which is a request too.
    private void requireNetwork() throws CoverException {
        if (network.state() == Network.Switch.OFF) {
            throw new CoverException(Reason.OFFLINE);
        }
    }

    private static URI next(URI from, HttpResponse<byte[]> answer) throws CoverException {
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() < FIRST_REDIRECT || answer.statusCode() >= FIRST_ERROR || location.isEmpty()) {
            throw new CoverException(Reason.REFUSED);
        }
        try {
            return from.resolve(location.get());
        } catch (IllegalArgumentException _) {
            throw new CoverException(Reason.REFUSED);
        }
    }

    private HttpResponse<byte[]> ask(URI address, Duration left) throws CoverException, InterruptedException {
        if (!left.isPositive()) {
            throw new CoverException(Reason.TIMED_OUT);
        }
        var request = HttpRequest.newBuilder(address).header("Accept", "image/webp,image/png,image/jpeg,image/gif");
        try (var exchange = network.begin(ERRAND, address)) {
            return network.route().whole(address, request, new Route.Patience(limits.bytes(), left), exchange);
        } catch (OfflineException _) {
            throw new CoverException(Reason.OFFLINE);
        } catch (IOException e) {
            throw new CoverException(reason(e));
        }
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case TooLargeException _ -> Reason.TOO_MANY_BYTES;
            case HttpTimeoutException _ -> Reason.TIMED_OUT;
            default -> Reason.UNREACHABLE;
        };
    }
}
