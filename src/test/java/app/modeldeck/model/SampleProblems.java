package app.modeldeck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// One problem or more of every kind.
public final class SampleProblems {
    /// The moment that they are of.
    public static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private SampleProblems() {}

    public static Stream<Problem> all() {
        return Stream.of(
                new Problem.KeyMissing(),
                new Problem.KeyRejected(401),
                new Problem.KeyNotAllowed(),
                new Problem.NoCredit(),
                new Problem.KeychainUnavailable(KeychainFault.ABSENT),
                new Problem.KeychainUnavailable(KeychainFault.LOCKED),
                new Problem.KeychainUnavailable(KeychainFault.DENIED),
                new Problem.KeychainUnavailable(KeychainFault.SILENT),
                new Problem.KeychainUnavailable(KeychainFault.BROKEN),
                new Problem.NoSuchHost("api.replicate.com"),
                new Problem.Unreachable("api.replicate.com"),
                new Problem.BrokenOff("api.replicate.com"),
                new Problem.Untrusted("api.replicate.com"),
                new Problem.ProxySignIn(),
                new Problem.TimedOut(Duration.ofSeconds(20)),
                new Problem.RateLimited(Optional.of(NOW.plusSeconds(38))),
                new Problem.RateLimited(Optional.empty()),
                new Problem.Crowded(Duration.ofSeconds(11)),
                new Problem.ServerFault(503),
                new Problem.Refused(404),
                new Problem.RedirectRefused(),
                new Problem.ForeignLink(),
                new Problem.NotData(),
                new Problem.Malformed("the list"),
                new Problem.TooLarge("the size of the answer"),
                new Problem.ListTooLong(),
                new Problem.Unreadable(12, 900),
                new Problem.FarFewer(12, 900),
                new Problem.EndlessList(),
                new Problem.Stopped(),
                new Problem.Offline(),
                new Problem.NotHttp("api.replicate.com"),
                new Problem.OnlyAnnounced(),
                new Problem.EmptyAnswer(),
                new Problem.ErrorAnswer(),
                new Problem.TooManyRedirects(),
                new Problem.TasksIncomplete(),
                new Problem.NotOffered(),
                new Problem.SwitchedOff(),
                server(Problem.CatalogueServer.Fault.SILENT),
                server(Problem.CatalogueServer.Fault.BROKE_OFF),
                server(Problem.CatalogueServer.Fault.UNTRUSTED),
                server(Problem.CatalogueServer.Fault.TOKEN),
                server(Problem.CatalogueServer.Fault.REFUSED),
                server(Problem.CatalogueServer.Fault.MOVED),
                server(Problem.CatalogueServer.Fault.FOREIGN),
                server(Problem.CatalogueServer.Fault.KEY),
                server(Problem.CatalogueServer.Fault.KEYCHAIN),
                server(Problem.CatalogueServer.Fault.FAILED),
                new Problem.Unexpected());
    }

    private static Problem server(Problem.CatalogueServer.Fault fault) {
        return new Problem.CatalogueServer("models.example.org:4848", fault);
    }
}
