package app.modeldeck.server;

import app.modeldeck.server.http.Standing;
import app.modeldeck.wire.HealthJson;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Finds who answers a path. Paths match exactly.
///
/// @param list answers for all models
/// @param page answers for one
/// @param providers answers for those who have them
/// @param contract the description of all this for programs
record Router(ModelList list, ModelPage page, ProviderList providers, Packed contract) {
    static final String MODELS = "/api/models";
    static final String PROVIDERS = "/api/providers";
    static final String HEALTH = "/healthz";
    static final String CONTRACT = "/openapi.json";
    private static final Set<String> WHOLE_PATHS = Set.of(MODELS, PROVIDERS, HEALTH, CONTRACT);

    private static final Reply.Caching FOR_A_DAY =
            new Reply.Caching.Kept(Reply.Keeper.ANYBODY, Duration.ofDays(1), "Accept-Encoding");

    /// The answer, where it can be given without waiting. Never blocks.
    Optional<Reply> atOnce(Request request) throws RefusedException {
        var path = request.path();
        if (!(isForOne(path) || WHOLE_PATHS.contains(path))) {
            throw RefusedException.notFound();
        }
        if (!request.head().isQuestion()) {
            throw new RefusedException(RefusedException.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.");
        }
        if (path.equals(HEALTH)) {
            return Optional.of(Reply.ok(Packed.once(HealthJson.encode(), false), Reply.Caching.NO_STORE));
        }
        if (path.equals(CONTRACT)) {
            return Optional.of(Reply.standing(contract, FOR_A_DAY, Standing.ALWAYS));
        }
        if (path.equals(PROVIDERS)) {
            return Optional.of(providers.answer(request));
        }
        return isForOne(path) ? Optional.empty() : list.standing(request);
    }

    /// The answer to what [#atOnce] could not answer. May block.
    Reply answer(Request request) throws RefusedException, InterruptedException {
        return isForOne(request.path())
                ? page.answer(request, request.path().substring(MODELS.length() + 1))
                : list.answer(request);
    }

    private static boolean isForOne(String path) {
        return path.startsWith(MODELS + "/");
    }
}
