package app.modeldeck.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        if (request.namesHost() || request.only("host").filter(names::answersTo).isEmpty()) {
            throw new RefusedException(RefusedException.FORBIDDEN, "This server does not answer to that host name.");
        }
        if (!request.all("origin").stream().allMatch(names::isOwn)
                || !OWN_SITES.containsAll(request.all("sec-fetch-site"))) {
            throw new RefusedException(RefusedException.FORBIDDEN, "Pages of other sites are not answered.");
        }
        if (!request.path().equals(Router.HEALTH) && !showsToken(request)) {
            throw new RefusedException(RefusedException.UNAUTHORIZED, "The token is missing or wrong.");
        }
    }

    private static void checkSize(Request request) throws RefusedException {
        if (request.head().size() > MOST_HEADER_CHARACTERS) {
            throw RefusedException.headersTooLarge();
        }
        if (request.head().target().length() > LONGEST_TARGET) {
            throw RefusedException.badRequest("The address is too long.");
        }
    }

    private boolean showsToken(Request request) {
        return token.isEmpty()
                || request.only("authorization")
                        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(value -> value.substring(SCHEME.length()))
                        .filter(shown -> MessageDigest.isEqual(bytes(shown), bytes(token.get())))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
