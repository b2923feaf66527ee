package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.partial;
import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.faults.FaultCase.stale;
import static app.modeldeck.faults.FaultyCatalog.LISTING;
import static app.modeldeck.provider.RawServer.json;
import static app.modeldeck.provider.RawServer.says;
import static app.modeldeck.provider.RawServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.request.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are no success: which are asked again, and which are not.
class StatusFaultsTest implements FaultContract {
    private static final Problem LIMITED = new Problem.RateLimited(Optional.empty());
    private static final Problem MOVED = new Problem.RedirectRefused();

    static Stream<FaultCase> faults() {
        return Stream.of(
                stale(
                        5,
                        "407 of a proxy",
                        status(407, "Proxy-Authenticate: Basic\n", ""),
                        new Problem.ProxySignIn(),
                        1),
                ready(
                        21,
                        "307 on the same host",
                        status(307, "Location: /v1/models?moved=1\n", "").times(1, LISTING),
                        2),
                partial(
                        39,
                        "500 on the second page",
                        json("{\"items\":[{\"id\":\"c\"}],\"next\":\"/v1/models?p=2\"}")
                                .times(1, status(500, "", "")),
                        new Problem.ServerFault(500),
                        4),
                stale(22, "301 to another host", status(301, "Location: http://other.invalid/v1\n", ""), MOVED, 1),
                stale(23, "to another scheme", status(307, "Location: ftp://127.0.0.1/v1\n", ""), MOVED, 1),
                stale(
                        24,
                        "redirects in a circle",
                        (out, socket) ->
                                status(302, "Location: /v1/models\n", "").answer(out, socket),
                        new Problem.TooManyRedirects(),
                        4),
                stale(25, "to a file", status(302, "Location: file:///etc/passwd\n", ""), MOVED, 1),
                stale(26, "400", status(400, "", "{}"), new Problem.Refused(400), 1),
                stale(27, "401", status(401, "", "{}"), new Problem.KeyRejected(401), 1),
                stale(28, "402", status(402, "", "{}"), new Problem.NoCredit(), 1),
                stale(29, "403", status(403, "", "{}"), new Problem.KeyNotAllowed(), 1),
                stale(30, "404", status(404, "", "{}"), new Problem.Refused(404), 1),
                stale(30, "410", status(410, "", "{}"), new Problem.Refused(410), 1),
                stale(31, "408", status(408, "", ""), new Problem.Refused(408), 3),
                ready(31, "425 once", status(425, "", "").times(1, LISTING), 2),
                stale(32, "409", status(409, "", "{}"), new Problem.Refused(409), 1),
                stale(32, "422", status(422, "", "{}"), new Problem.Refused(422), 1),
                stale(
                        33,
                        "429 for five seconds, where we wait for none so long",
                        status(429, "Retry-After: 5\n", ""),
                        limitedFor(5),
                        1),
                stale(
                        34,
                        "429 until a date, by a clock that is a day late",
                        status(
                                429,
                                "Date: Sun, 22 Nov 2026 10:00:00 GMT\nRetry-After: Sun, 22 Nov 2026 10:00:30 GMT\n",
                                ""),
                        limitedFor(30),
                        1),
                stale(
                        34,
                        "429 until a date of our own clock",
                        status(429, "Retry-After: Mon, 23 Nov 2026 10:15:50 GMT\n", ""),
                        limitedFor(20),
                        1),
                stale(
                        34,
                        "429 until a date that has passed",
                        status(429, "Retry-After: Mon, 23 Nov 2020 10:00:00 GMT\n", ""),
                        LIMITED,
                        3),
                stale(35, "429 for an hour", status(429, "Retry-After: 3600\n", ""), limitedFor(3_600), 1),
                stale(
                        35,
                        "429 for thirty thousand years",
                        status(429, "Retry-After: 1000000000000\n", ""),
                        limitedFor(3_600),
                        1),
                stale(35, "429 for less than nothing", status(429, "Retry-After: -1\n", ""), LIMITED, 3),
                stale(35, "429 with nonsense", status(429, "Retry-After: abc\n", ""), LIMITED, 3),
                stale(36, "429 with a wait in the body", status(429, "", "{\"retry_after\":30}"), limitedFor(30), 1),
                ready(36, "429 once without a wait", status(429, "", "").times(1, LISTING), 2),
                stale(
                        37,
                        "502 with a web page",
                        status(502, "Content-Type: text/html\n", "<html>"),
                        new Problem.ServerFault(502),
                        3),
                ready(37, "503 twice", status(503, "", "").times(2, LISTING), 3),
                stale(38, "204", says("HTTP/1.1 204 No Content\n\n"), new Problem.Refused(204), 1),
                stale(
                        38,
                        "100 for ever",
                        says("HTTP/1.1 100 Continue\n\n".repeat(100)),
                        new Problem.OnlyAnnounced(),
                        1),
                stale(38, "206", status(206, "", "{}"), new Problem.Refused(206), 1),
                stale(38, "304", says("HTTP/1.1 304 Not Modified\n\n"), new Problem.Refused(304), 1));
    }

    private static Problem limitedFor(int seconds) {
        return new Problem.RateLimited(Optional.of(Catalogs.NOW.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After: 1", "RateLimit: limit=10, remaining=0, reset=1", "X-None: \"retry_after\":1"})
    void aShortWaitIsCountedDownAndTheListGoesOn(String header) throws Exception {
        var patient =
                new RetryPolicy(10, Duration.ofMillis(4), Duration.ofMillis(16), Duration.ofSeconds(2), () -> 0.5);
        try (var catalog = new FaultyCatalog(JsonClients.quickClient(), patient)) {
            ready(33, "429 once, " + header, status(429, header + "\n", header).times(1, LISTING), 2)
                    .check(catalog);
            assertThat(catalog.states())
                    .extracting(ProviderSnapshot::status)
                    .contains(new ProviderStatus.Loading(
                            0, Optional.of(Catalogs.NOW), Optional.of(Catalogs.NOW.plusSeconds(1))));
        }
    }
}
