package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Fetches one cover: only from where the policy lets it, without key, cookie or referrer, within limits. Safe for
/// several threads; blocks.
///
/// @param client follows no redirects by itself and keeps no cookies
/// @param policy which addresses may be asked, that of every redirect too
/// @param limits how much is taken
/// @param nanos how time goes on
public record CoverFetcher(HttpClient client, AddressPolicy policy, CoverLimits limits, LongSupplier nanos) {
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    public CoverFetcher {
        if (client.followRedirects() != HttpClient.Redirect.NEVER
                || client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("redirects are checked here, and cookies are not wanted");
        }
    }

    /// The picture at that address, its header read and nothing of it decoded.
    ///
    /// @throws CoverException when there is none to be had
    /// @throws InterruptedException when it is not wanted any more; the connection is closed
    public Picture fetch(URI address) throws CoverException, InterruptedException {
        long end = nanos.getAsLong() + limits.time().toNanos();
        var at = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            policy.require(at);
            var answer = ask(at, Duration.ofNanos(end - nanos.getAsLong()));
            if (answer.statusCode() == OK) {
                return new PictureReader(limits).read(answer.body());
            }
            at = next(at, answer);
        }
        throw new CoverException(Reason.TOO_MANY_REDIRECTS);
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
        var request = HttpRequest.newBuilder(address)
                .timeout(left)
                .header("Accept", "image/webp,image/png,image/jpeg,image/gif")
                .build();
        var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes());
        var answer = client.sendAsync(request, body);
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new CoverException(Reason.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new CoverException(reason(e));
        } finally {
            answer.cancel(true);
        }
    }

    private static Reason reason(ExecutionException failure) {
        var why = Optional.ofNullable(failure.getCause());
        if (why.isPresent() && why.get() instanceof HttpTimeoutException) {
            return Reason.TIMED_OUT;
        }
        boolean tooMuch = why.filter(IOException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message.contains("exceeds"))
                .isPresent();
        return tooMuch ? Reason.TOO_MANY_BYTES : Reason.UNREACHABLE;
    }
}
