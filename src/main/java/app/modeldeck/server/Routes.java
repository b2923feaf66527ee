package app.modeldeck.server;

import app.modeldeck.wire.HealthJson;
import java.util.Set;

/// Finds who answers a path. Paths match exactly.
///
/// @param list answers for all models
/// @param page answers for one
record Routes(ModelList list, ModelPage page) {
    static final String MODELS = "/api/models";
    static final String HEALTH = "/healthz";

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    Reply answer(Request request) throws RefusedException, InterruptedException {
        var path = request.path();
        boolean forOne = path.startsWith(MODELS + "/");
        if (request.target().getRawAuthority() != null || !(forOne || path.equals(MODELS) || path.equals(HEALTH))) {
            throw RefusedException.notFound();
        }
        if (!METHODS.contains(request.method())) {
            throw new RefusedException(RefusedException.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.");
        }
        if (path.equals(HEALTH)) {
            return Reply.ok(HealthJson.encode(), Reply.Caching.NO_STORE);
        }
        return forOne ? page.answer(request, path.substring(MODELS.length() + 1)) : list.answer(request);
    }
}
