package app.modeldeck.desktop.fx;

import app.modeldeck.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What went wrong, in words for people: never a text of the provider, never a key.
///
/// @param words the language
public record ProblemWords(Words words) {

    /// A few words for a badge: `no answer`.
    public String shortly(Problem problem) {
        if (problem instanceof Problem.ServerFault fault) {
            return words.text("short.ServerFault", code(fault.status()));
        }
        if (problem instanceof Problem.Refused refused) {
            return words.text("short.Refused", code(refused.status()));
        }
        if (problem instanceof Problem.CatalogueServer server) {
            return words.text("short.CatalogueServer." + server.fault());
        }
        return words.text("short." + name(problem));
    }

    /// One sentence that says who, what and why.
    public String sentence(String provider, Problem problem, Instant now) {
        var text = "problem." + name(problem);
        return switch (problem) {
            case Problem.KeychainUnavailable p -> words.text(text + "." + p.why(), provider);
            case Problem.NoSuchHost p -> words.text(text, provider, p.host());
            case Problem.Unreachable p -> words.text(text, provider, p.host());
            case Problem.BrokenOff p -> words.text(text, provider, p.host());
            case Problem.NotHttp p -> words.text(text, provider, p.host());
            case Problem.Untrusted p -> words.text(text, provider, p.host());
            case Problem.TimedOut p -> words.text(text, provider, p.after().toSeconds());
            case Problem.RateLimited p -> limited(provider, p, now);
            case Problem.Crowded p -> words.text(text, provider, p.turn().toSeconds() + 1);
            case Problem.ServerFault p -> words.text(text, provider, code(p.status()));
            case Problem.Refused p -> words.text(text, provider, code(p.status()));
            case Problem.Malformed p -> words.text(text, provider, p.where());
            case Problem.TooLarge p -> words.text(text, provider, p.what());
            case Problem.Unreadable p -> words.text(text, provider, p.leftOut(), p.of());
            case Problem.FarFewer p -> words.text(text, provider, p.now(), p.before());
            case Problem.CatalogueServer p -> words.text(text + "." + p.fault(), provider, p.server());
            case Problem.KeyMissing _,
                    Problem.KeyRejected _,
                    Problem.KeyNotAllowed _,
                    Problem.NoCredit _,
                    Problem.ProxySignIn _,
                    Problem.RedirectRefused _,
                    Problem.ForeignLink _,
                    Problem.NotData _,
                    Problem.EmptyAnswer _,
                    Problem.ErrorAnswer _,
                    Problem.OnlyAnnounced _,
                    Problem.ListTooLong _,
                    Problem.TooManyRedirects _,
                    Problem.EndlessList _,
                    Problem.Stopped _,
                    Problem.Offline _,
                    Problem.NotOffered _,
                    Problem.TasksIncomplete _,
                    Problem.SwitchedOff _,
                    Problem.Unexpected _ -> words.text(text, provider);
        };
    }

    private String limited(String provider, Problem.RateLimited problem, Instant now) {
        return problem.until()
                .filter(now::isBefore)
                .map(until -> words.text(
                        "problem.RateLimited",
                        provider,
                        Duration.between(now, until).plusMillis(999).toSeconds()))
                .orElseGet(() -> words.text("problem.RateLimited.open", provider));
    }

    private static String name(Problem problem) {
        return problem.getClass().getSimpleName();
    }

    private static String code(int status) {
        return String.format(Locale.ROOT, "%d", status);
    }
}
