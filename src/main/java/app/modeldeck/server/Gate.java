package app.modeldeck.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets a request in, or not: foreign names, foreign pages, a missing token and outsized headers stay outside.
///
/// @param names what a `Host` header may say
/// @param token what an `Authorization` header must show, if anything
record Gate(HostNames names, Optional<String> token) {
    private static final int MOST_HEADER_CHARACTERS = 8_192;
    private static final int LONGEST_TARGET = 8_192;
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String SCHEME = "Bearer ";

    void check(Request request) throws RefusedException {
        checkSize(request);
        if (request.target().isAbsolute()
                || request.only("Host").filter(names::answersTo).isEmpty()) {
            throw new RefusedException(RefusedException.FORBIDDEN, "This server does not answer to that host name.");
        }
        if (!request.all("Origin").stream().allMatch(names::isOwn)
                || !OWN_SITES.containsAll(request.all("Sec-Fetch-Site"))) {
            throw new RefusedException(RefusedException.FORBIDDEN, "Pages of other sites are not answered.");
        }
        if (!request.path().equals(Routes.HEALTH) && !showsToken(request)) {
            throw new RefusedException(RefusedException.UNAUTHORIZED, "The token is missing or wrong.");
        }
    }

    private static void checkSize(Request request) throws RefusedException {
        int characters = request.headers().entrySet().stream()
                .mapToInt(header -> length(header.getKey(), header.getValue()))
                .sum();
        if (characters > MOST_HEADER_CHARACTERS) {
            throw new RefusedException(RefusedException.HEADERS_TOO_LARGE, "The headers are too large.");
        }
        if (request.target().toString().length() > LONGEST_TARGET) {
            throw RefusedException.badRequest("The address is too long.");
        }
    }

    private static int length(String name, List<String> values) {
        return values.stream().mapToInt(value -> name.length() + value.length()).sum();
    }

    private boolean showsToken(Request request) {
        return token.isEmpty()
                || request.only("Authorization")
                        .filter(value -> value.startsWith(SCHEME))
                        .map(value -> value.substring(SCHEME.length()))
                        .filter(shown -> MessageDigest.isEqual(bytes(shown), bytes(token.get())))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
