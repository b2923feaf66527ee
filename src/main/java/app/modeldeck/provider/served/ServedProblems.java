package app.modeldeck.provider.served;

import app.modeldeck.model.Problem;
import app.modeldeck.model.Problem.CatalogueServer;
import app.modeldeck.model.Problem.CatalogueServer.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What went wrong at a catalogue server, or behind it. The server says the latter in fixed words, which are read
/// back; other words are never shown. Pure.
///
/// @param server where it is
record ServedProblems(String server) {
    private static final String HOST = "([\\p{Alnum}.:\\[\\]_-]{1,253})";
    private static final String COUNT = "(\\d{1,9})";
    private static final Pattern STATUS = Pattern.compile(".* API error: (\\d{3})");
    private static final int FIRST_SERVER_FAULT = 500;
    private static final int MILLIS = 3;

    private static final Map<String, Problem> FIXED = Map.ofEntries(
            Map.entry("redirect not followed", new Problem.RedirectRefused()),
            Map.entry("an answer was announced and never came", new Problem.OnlyAnnounced()),
            Map.entry("the list is longer than what is read", new Problem.ListTooLong()),
            Map.entry("empty answer", new Problem.EmptyAnswer()),
            Map.entry("an error came instead of data", new Problem.ErrorAnswer()),
            Map.entry("too many redirects", new Problem.TooManyRedirects()),
            Map.entry("link to another host not followed", new Problem.ForeignLink()),
            Map.entry("a web page came instead of data", new Problem.NotData()),
            Map.entry("answer could not be read", new Problem.Malformed("the list")),
            Map.entry("answer too large", new Problem.TooLarge("the list")),
            Map.entry("the list comes back to a page already read", new Problem.EndlessList()),
            Map.entry("collections could not be read, some capabilities may be missing", new Problem.TasksIncomplete()),
            Map.entry("not offered by this provider", new Problem.NotOffered()),
            Map.entry("key needed", new Problem.KeyMissing()));

    private static final Map<Pattern, Function<MatchResult, Problem>> FORMS = Map.of(
            Pattern.compile("(?:host not found:|no connection to) " + HOST),
            found -> new Problem.Unreachable(found.group(1)),
            Pattern.compile("the answer of " + HOST + " broke off"),
            found -> new Problem.BrokenOff(found.group(1)),
            Pattern.compile("certificate not trusted: " + HOST),
            found -> new Problem.Untrusted(found.group(1)),
            Pattern.compile("no web server answers at " + HOST),
            found -> new Problem.NotHttp(found.group(1)),
            Pattern.compile("timed out after (\\d{1,6}(?:\\.\\d{1,3})?) s"),
            found -> new Problem.TimedOut(Duration.ofMillis(
                    new BigDecimal(found.group(1)).movePointRight(MILLIS).longValueExact())),
            Pattern.compile("asked as often as it allows already, next turn in (\\d{1,6}) s"),
            found -> new Problem.Crowded(Duration.ofSeconds(Long.parseLong(found.group(1)) - 1)),
            Pattern.compile(COUNT + " of " + COUNT + " entries could not be read and were left out"),
            found -> new Problem.Unreadable(count(found, 1), count(found, 2)),
            Pattern.compile("far fewer models than before: " + COUNT + ", before " + COUNT),
            found -> new Problem.FarFewer(count(found, 1), count(found, 2)));

    private static int count(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// Those of its keychain, each of which leaves it without a key.
    private static final Set<String> NO_KEY = Set.of(
            "no keychain answers on this system",
            "the keychain is locked",
            "access to the keychain was denied",
            "the keychain did not answer in time",
            "the keychain failed");

    /// Those of a key that was not taken, beside a status.
    private static final Set<String> KEY_REJECTED =
            Set.of("key rejected, public list shown", "key rejected that the catalogue server has");

    /// That there is nothing more to say than that the server could not ask the provider.
    Problem failed() {
        return at(Fault.FAILED);
    }

    private Problem at(Fault fault) {
        return new CatalogueServer(server, fault);
    }

    /// What is wrong with the provider, in the words of the server.
    Problem behind(String words) {
        if (KEY_REJECTED.contains(words)) {
            return at(Fault.KEY);
        }
        if (NO_KEY.contains(words)) {
            return at(Fault.KEYCHAIN);
        }
        var status = STATUS.matcher(words);
        if (status.matches()) {
            return behind(Integer.parseInt(status.group(1)));
        }
        return Optional.ofNullable(FIXED.get(words)).or(() -> formed(words)).orElseGet(this::failed);
    }

    private static Optional<Problem> formed(String words) {
        for (var form : FORMS.entrySet()) {
            var found = form.getKey().matcher(words);
            if (found.matches()) {
                return Optional.of(form.getValue().apply(found));
            }
        }
        return Optional.empty();
    }

    private Problem behind(int status) {
        return switch (status) {
            case 400, 401, 403 -> at(Fault.KEY);
            case 402 -> new Problem.NoCredit();
            case 429 -> new Problem.RateLimited(Optional.empty());
            default -> status >= FIRST_SERVER_FAULT ? new Problem.ServerFault(status) : new Problem.Refused(status);
        };
    }

    /// What is wrong when the server itself could not be asked.
    Problem of(Problem asking) {
        return switch (asking) {
            case Problem.NoSuchHost _, Problem.Unreachable _, Problem.TimedOut _, Problem.ServerFault _ ->
                at(Fault.SILENT);
            case Problem.BrokenOff _ -> at(Fault.BROKE_OFF);
            case Problem.Untrusted _ -> at(Fault.UNTRUSTED);
            case Problem.KeyRejected _, Problem.KeyMissing _ -> at(Fault.TOKEN);
            case Problem.KeyNotAllowed _ -> at(Fault.REFUSED);
            case Problem.RedirectRefused _, Problem.TooManyRedirects _, Problem.ForeignLink _ -> at(Fault.MOVED);
            case Problem.NoCredit _, Problem.Refused _, Problem.NotData _, Problem.NotHttp _ -> at(Fault.FOREIGN);
            case Problem.Malformed _, Problem.EmptyAnswer _, Problem.OnlyAnnounced _, Problem.ErrorAnswer _ ->
                at(Fault.FOREIGN);
            case CatalogueServer _, Problem.KeychainUnavailable _, Problem.ProxySignIn _ -> asking;
            case Problem.RateLimited _, Problem.Crowded _, Problem.TooLarge _ -> asking;
            case Problem.Unreadable _, Problem.FarFewer _ -> asking;
            case Problem.EndlessList _, Problem.Stopped _, Problem.Offline _, Problem.NotOffered _ -> asking;
            case Problem.SwitchedOff _, Problem.TasksIncomplete _, Problem.ListTooLong _ -> asking;
            case Problem.Unexpected _ -> asking;
        };
    }
}
