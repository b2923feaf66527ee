package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What an HTTP status other than success means to a person, and whether asking again can help.
final class StatusProblems {
    private static final int FIRST_SERVER_FAULT = 500;

    private final InstantSource clock;
    private final RetryTimes retryTimes;

    StatusProblems(InstantSource clock) {
        this.clock = clock;
        this.retryTimes = new RetryTimes(clock);
    }

    /// The failure that this answer is.
    ///
    /// @param body the beginning of the answer, in which some providers say when to come again or that the
    /// key is wrong; it is not kept
    ProviderException of(int status, HttpHeaders headers, String body) {
        return switch (status) {
            case 408, 425, 500, 502, 503, 504 ->
                new ProviderException(problem(status), Repeat.TWICE.after(retryTimes.find(headers, body)));
            case 429 -> limited(retryTimes.find(headers, body));
            case 400 -> new ProviderException(badRequest(body), Repeat.NEVER);
            default -> new ProviderException(problem(status), Repeat.NEVER);
        };
    }

    private static Problem badRequest(String body) {
        return KeyRefusals.says(body) ? new Problem.KeyRejected(400) : new Problem.Refused(400);
    }

    private ProviderException limited(Optional<Duration> wait) {
        var until = wait.map(clock.instant()::plus);
        return new ProviderException(new Problem.RateLimited(until), Repeat.TWICE.after(wait));
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> new Problem.RedirectRefused();
            case 401 -> new Problem.KeyRejected(status);
            case 402 -> new Problem.NoCredit();
            case 403 -> new Problem.KeyNotAllowed();
            case 407 -> new Problem.ProxySignIn();
            // The network itself wants a sign-in (RFC 6585).
            case 511 -> new Problem.NotData();
            default -> status >= FIRST_SERVER_FAULT ? new Problem.ServerFault(status) : new Problem.Refused(status);
        };
    }
}
