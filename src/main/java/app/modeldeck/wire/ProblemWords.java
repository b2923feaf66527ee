package app.modeldeck.wire;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import java.math.BigDecimal;
import java.time.Duration;

/// The fixed English words for a problem, for programs and scripts. They never hold upstream text or a key.
public final class ProblemWords {
    private static final int PAYMENT_REQUIRED = 402;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private ProblemWords() {}

    /// What went wrong: `Replicate API error: 401` where there is an HTTP status, else plain words in lower
    /// case.
    public static String of(ProviderInfo provider, Problem problem) {
        return switch (problem) {
            case Problem.KeyRejected(int status) -> status(provider, status);
            case Problem.KeyNotAllowed _ -> status(provider, FORBIDDEN);
            case Problem.NoCredit _ -> status(provider, PAYMENT_REQUIRED);
            case Problem.RateLimited _ -> status(provider, TOO_MANY_REQUESTS);
            case Problem.Crowded(var turn) ->
                "asked as often as it allows already, next turn in " + (turn.toSeconds() + 1) + " s";
            case Problem.ServerFault(int status) -> status(provider, status);
            case Problem.Refused(int status) -> status(provider, status);
            case Problem.KeyMissing _ -> "key needed";
            case Problem.KeychainUnavailable(var why) -> of(why);
            case Problem.NoSuchHost(var host) -> "host not found: " + host;
            case Problem.Unreachable(var host) -> "no connection to " + host;
            case Problem.BrokenOff(var host) -> "the answer of " + host + " broke off";
            case Problem.Untrusted(var host) -> "certificate not trusted: " + host;
            case Problem.ProxySignIn _ -> "the proxy wants a sign-in";
            case Problem.TimedOut(var after) -> "timed out after " + seconds(after) + " s";
            case Problem.RedirectRefused _ -> "redirect not followed";
            case Problem.NotHttp(var host) -> "no web server answers at " + host;
            case Problem.OnlyAnnounced _ -> "an answer was announced and never came";
            case Problem.EmptyAnswer _ -> "empty answer";
            case Problem.ErrorAnswer _ -> "an error came instead of data";
            case Problem.TooManyRedirects _ -> "too many redirects";
            case Problem.ForeignLink _ -> "link to another host not followed";
            case Problem.NotData _ -> "a web page came instead of data";
            case Problem.Malformed _ -> "answer could not be read";
            case Problem.TooLarge _ -> "answer too large";
            case Problem.ListTooLong _ -> "the list is longer than what is read";
            case Problem.Unreadable(int leftOut, int of) ->
                leftOut + " of " + of + " entries could not be read and were left out";
            case Problem.FarFewer(int now, int before) -> "far fewer models than before: " + now + ", before " + before;
            case Problem.EndlessList _ -> "the list comes back to a page already read";
            case Problem.Stopped _ -> "stopped before the end";
            case Problem.Offline _ -> "the network was switched off here";
            case Problem.TasksIncomplete _ -> "collections could not be read, some capabilities may be missing";
            case Problem.NotOffered _ -> "not offered by this provider";
            case Problem.SwitchedOff _ -> "switched off";
            case Problem.CatalogueServer(var _, var fault) -> of(fault);
            case Problem.Unexpected _ -> "unexpected failure";
        };
    }

    private static String of(Problem.CatalogueServer.Fault fault) {
        return switch (fault) {
            case SILENT -> "the catalogue server did not answer";
            case BROKE_OFF -> "the answer of the catalogue server broke off";
            case UNTRUSTED -> "certificate of the catalogue server not trusted";
            case TOKEN -> "the catalogue server wants a token, or another one";
            case REFUSED -> "refused by the catalogue server";
            case MOVED -> "the address of the catalogue server leads to another";
            case FOREIGN -> "no catalogue server answers there";
            case KEY -> "key rejected that the catalogue server has";
            case KEYCHAIN -> "the keychain of the catalogue server gave no key";
            case FAILED -> "failed behind the catalogue server";
        };
    }

    /// Why the price of a model could not be had: `fal: price not known: fal.ai API error: 503`.
    public static String ofPrice(ProviderInfo provider, Problem problem) {
        return provider.id() + ": price not known: " + of(provider, problem);
    }

    /// Why the keychain gave or took nothing.
    public static String of(KeychainFault why) {
        return switch (why) {
            case ABSENT -> "no keychain answers on this system";
            case LOCKED -> "the keychain is locked";
            case DENIED -> "access to the keychain was denied";
            case SILENT -> "the keychain did not answer in time";
            case BROKEN -> "the keychain failed";
        };
    }

    private static String status(ProviderInfo provider, int status) {
        return provider.name() + " API error: " + status;
    }

    private static String seconds(Duration duration) {
        var seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
        return seconds.toPlainString();
    }
}
