package app.modeldeck.provider.served;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.Source;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.Sieve;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads why a catalogue server answers a question for one provider with an error,
/// `{"success":false,"error":"…"}`.
///
/// @param provider who was asked for
record ServedRefusal(ProviderId provider, ServedProblems problems) {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Sieve SIEVE = new Sieve(Set.of("success", "error"), Set.of());

    /// What the error says; empty where these are not the words of a catalogue server.
    <T> Optional<Served<T>> of(int status, String body) {
        return words(body).flatMap(said -> problem(status, said)).map(Served.Refused::new);
    }

    private Optional<Problem> problem(int status, String said) {
        return switch (status) {
            case BAD_REQUEST -> ofBadRequest(said);
            case NOT_FOUND ->
                said.endsWith(" has no such model.") ? Optional.of(new Problem.Refused(status)) : Optional.empty();
            case SERVER_ERROR -> ofFailure(said);
            default -> Optional.empty();
        };
    }

    /// Without its key at the server the provider is not asked; one that is off there, or not known, is absent.
    private static Optional<Problem> ofBadRequest(String said) {
        if (said.contains(" needs a key")) {
            return Optional.of(new Problem.KeyMissing());
        }
        boolean absent = Stream.of("Unknown provider", "No providers available").anyMatch(said::startsWith);
        return absent || said.contains(" is switched off") ? Optional.of(new Problem.NotOffered()) : Optional.empty();
    }

    private Optional<Problem> ofFailure(String said) {
        var ofOne =
                said.startsWith("All providers failed: ") ? said.substring("All providers failed: ".length()) : said;
        var mark = provider + ": ";
        return ofOne.startsWith(mark) ? Optional.of(problems.behind(ofOne.substring(mark.length()))) : Optional.empty();
    }

    private static Optional<String> words(String body) {
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var answer = new AnswerEntry(SIEVE.read(parser), new Source("", Instant.EPOCH));
            return answer.isTrue("success") ? Optional.empty() : answer.line("error");
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
