package app.modeldeck.provider;

import app.modeldeck.model.Problem;
import java.net.http.HttpHeaders;
import java.time.InstantSource;

/// What an HTTP status other than success means to a person.
final class StatusProblems {
    private static final int FIRST_SERVER_FAULT = 500;

    private final RetryTimes retryTimes;

    StatusProblems(InstantSource clock) {
        retryTimes = new RetryTimes(clock);
    }

    /// @param body the beginning of the answer, in which some providers say when to come again; it is not kept
    Problem of(int status, HttpHeaders headers, String body) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> new Problem.RedirectRefused();
            case 401 -> new Problem.KeyRejected(status);
            case 402 -> new Problem.NoCredit();
            case 403 -> new Problem.KeyNotAllowed();
            case 407 -> new Problem.ProxySignIn();
            case 429 -> new Problem.RateLimited(retryTimes.find(headers, body));
            default -> status >= FIRST_SERVER_FAULT ? new Problem.ServerFault(status) : new Problem.Refused(status);
        };
    }
}
