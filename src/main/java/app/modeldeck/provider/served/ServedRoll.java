package app.modeldeck.provider.served;

import app.modeldeck.model.Calling;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.CleanText;
import app.modeldeck.provider.reading.EntryFinder;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.EnvelopeReader;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.Requests;
import app.modeldeck.provider.request.UnknownShapeException;
import app.modeldeck.secrets.Secret;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom a catalogue server has: `GET /api/providers` of another Modeldeck.
///
/// @param server where it is
/// @param token what it is shown
public record ServedRoll(URI server, Optional<Secret> token) {
    private static final String PROVIDERS = "/api/providers";
    /// The server asks nobody for this.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Those that it asks, none twice and at most three hundred, each asked [ProviderInfo#through] it. A server of a
    /// version that does not tell has none. Blocks.
    ///
    /// @throws ProviderException when it could not be asked, or answered something else
    public List<ProviderInfo> ask(Requests requests) throws ProviderException, InterruptedException {
        var ask = new JsonClient.Ask(
                Addresses.below(server, PROVIDERS),
                ServedProvider.TOKEN,
                token,
                "the list of providers",
                Optional.of(PATIENCE));
        return requests.get(ask, () -> new Reading(server.getAuthority()), _ -> {});
    }

    /// Reads the answer of that server. An entry that cannot be a provider is left out, and so is one that is
    /// switched off there.
    private record Reading(String server) implements JsonClient.Reader<List<ProviderInfo>> {
        private static final int MOST = 300;
        private static final int LONGEST_NAME = 80;
        private static final int NOT_FOUND = 404;
        private static final String LIST = "providers";
        private static final Sieve SIEVE = new Sieve(Set.of("id", "name", "state"), Set.of());

        @Override
        public List<ProviderInfo> read(JsonParser parser, JsonClient.Arrival arrival)
                throws IOException, UnknownShapeException {
            var found = new LinkedHashMap<ProviderId, ProviderInfo>();
            new EntryFinder(LIST, new EnvelopeReader(Envelope.list(LIST)), () -> {})
                    .read(parser, (entry, _) -> take(new AnswerEntry(SIEVE.read(entry), arrival.source()), found));
            return List.copyOf(found.values());
        }

        private void take(AnswerEntry entry, Map<ProviderId, ProviderInfo> found) {
            if (found.size() < MOST && entry.line("state").filter("off"::equals).isEmpty()) {
                entry.id("id")
                        .filter(ProviderId::isSlug)
                        .map(slug -> info(new ProviderId(slug), entry))
                        .ifPresent(info -> found.putIfAbsent(info.id(), info));
            }
        }

        /// Nothing more is known of it than its name; the server describes every model as far as it can.
        private ProviderInfo info(ProviderId id, AnswerEntry entry) {
            var name = entry.line("name").flatMap(text -> CleanText.line(text, LONGEST_NAME));
            var traits = Set.of(Trait.DESCRIBES);
            return new ProviderInfo(
                            id,
                            name.orElse(id.slug()),
                            KeyUse.NONE,
                            Optional.empty(),
                            List.of(),
                            traits,
                            Calling.UNKNOWN)
                    .through(server);
        }

        @Override
        public Optional<List<ProviderInfo>> refusal(int status, String beginning) {
            return status == NOT_FOUND ? Optional.of(List.of()) : Optional.empty();
        }
    }
}
