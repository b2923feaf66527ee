package app.modeldeck.provider.served;

import app.modeldeck.model.Problem;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.reading.EnvelopeReader;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.StatedStatusException;
import app.modeldeck.provider.request.UnknownShapeException;
import app.modeldeck.provider.rest.PageReader;
import app.modeldeck.provider.rest.RestSpec;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the rows of one provider from a catalogue server, and where that provider stands there. For one answer
/// and one thread.
final class ServedList implements JsonClient.Reader<Served<Listing>> {
    private final ServedProblems problems;
    private final ServedRefusal refusal;
    private final String state;
    private final EnvelopeReader around;
    private final PageReader rows;

    /// @param spec what was asked
    ServedList(RestSpec spec, JsonClient.Ask ask, ServedProblems problems) {
        var provider = spec.reading().provider();
        this.problems = problems;
        this.refusal = new ServedRefusal(provider, problems);
        this.state = "providers." + provider + ".";
        var wanted = Stream.of("success", "partial", "error", "fetchedAt").map(state::concat);
        this.around = new EnvelopeReader(spec.envelope(), wanted.collect(Collectors.toUnmodifiableSet()));
        this.rows = new PageReader(spec, ask.address(), ask.address(), _ -> {}, around);
    }

    @Override
    public Served<Listing> read(JsonParser parser, JsonClient.Arrival arrival)
            throws IOException, UnknownShapeException, StatedStatusException {
        var page = rows.read(parser, arrival);
        var said = around.values();
        return said.containsKey(state + "success")
                ? served(page, said, arrival.source().asOf())
                : new Served.Refused<>(new Problem.NotOffered());
    }

    private Served<Listing> served(PageReader.Page page, Map<String, String> said, Instant now) {
        var models = page.models();
        int leftOut = page.gaps().size();
        var problem = Optional.ofNullable(said.get(state + "error")).map(problems::behind);
        var why = problem.orElseGet(problems::failed);
        var asOf = Optional.ofNullable(said.get(state + "fetchedAt")).flatMap(ServedList::instant);
        if (isTrue(said, "success")) {
            return isTrue(said, "partial")
                    ? listed(new Listing(models, leftOut, Optional.of(why), Optional.empty()))
                    : listed(new Listing(models, leftOut, Optional.empty(), problem, asOf));
        }
        return models.isEmpty()
                ? new Served.Refused<>(why)
                : listed(new Listing(
                        models, leftOut, Optional.of(why), Optional.empty(), asOf.or(() -> Optional.of(now))));
    }

    private static Served<Listing> listed(Listing listing) {
        return new Served.Found<>(listing);
    }

    private boolean isTrue(Map<String, String> said, String what) {
        return "true".equals(said.get(state + what));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Served<Listing>> refusal(int status, String beginning) {
        return refusal.of(status, beginning);
    }
}
