package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.wire.DetailsJson;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.ProblemWords;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Answers `GET /api/models/{provider}/{id}`. Blocks until the provider has answered.
final class ModelPage {
    private static final Set<String> STEPS = Set.of("", ".", "..");

    private final Catalog catalog;
    private final KeyDoor door;

    ModelPage(Catalog catalog, KeyDoor door) {
        this.catalog = catalog;
        this.door = door;
    }

    Reply answer(Request request, String rest) throws RefusedException, InterruptedException {
        var segments = segments(rest);
        var provider = catalog.providers().stream()
                .filter(info -> info.id().slug().equals(segments.getFirst()))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
        if (segments.size() == 1) {
            throw RefusedException.notFound();
        }
        var id = new Model.Id(provider.id(), String.join("/", segments.subList(1, segments.size())));
        return describe(provider, id, request);
    }

    private Reply describe(ProviderInfo provider, Model.Id id, Request request)
            throws RefusedException, InterruptedException {
        try {
            var keys = door.read(request);
            var described = catalog.describe(id, keys);
            var remark = new DetailsJson.PriceRemark(
                    described.priceWords(), described.priceProblem().map(why -> ProblemWords.ofPrice(provider, why)));
            var body = DetailsJson.encode(described.details(), described.origin(), remark);
            return Reply.ok(Packed.once(body, ContentNegotiation.takesGzip(request)), keys.caching(Duration.ZERO));
        } catch (ProviderException e) {
            throw refused(provider, e.problem());
        }
    }

    private static RefusedException refused(ProviderInfo provider, Problem problem) {
        if (problem instanceof Problem.KeyMissing) {
            return RefusedException.badRequest(Outcome.keyMissing(provider));
        }
        if (problem instanceof Problem.SwitchedOff) {
            return RefusedException.badRequest(Outcome.switchedOff(provider));
        }
        if (problem instanceof Problem.Refused(int status) && status == RefusedException.NOT_FOUND) {
            return new RefusedException(RefusedException.NOT_FOUND, provider.name() + " has no such model.");
        }
        return new RefusedException(
                RefusedException.SERVER_ERROR, provider.id() + ": " + ProblemWords.of(provider, problem));
    }

    private static List<String> segments(String rest) throws RefusedException {
        var segments = new ArrayList<String>();
        for (var segment : rest.split("/", -1)) {
            var decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (STEPS.contains(decoded) || decoded.isBlank() || decoded.chars().anyMatch(Character::isISOControl)) {
                throw RefusedException.notFound();
            }
            segments.add(decoded);
        }
        return segments;
    }
}
