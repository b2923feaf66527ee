package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/// Says where an answer sends us, and refuses to go where a key does not belong.
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 307, 308);

    private Redirects() {}

    /// Where to ask instead; empty where the answer is none that redirects.
    ///
    /// @throws ProviderException when it points to another scheme, host or port, or nowhere
    static Optional<URI> next(URI asked, HttpResponse<?> answer) throws ProviderException {
        if (!STATUSES.contains(answer.statusCode())) {
            return Optional.empty();
        }
        try {
            var next = answer.headers().firstValue("Location").map(URI::create).map(asked::resolve);
            if (next.filter(there -> Addresses.isSameOrigin(asked, there)).isPresent()) {
                return next;
            }
        } catch (IllegalArgumentException _) {
            // no address at all is refused like a foreign one
        }
        throw new ProviderException(new Problem.RedirectRefused());
    }
}
