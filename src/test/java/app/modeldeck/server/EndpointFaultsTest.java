package app.modeldeck.server;

import static app.modeldeck.server.EndpointFault.host;
import static app.modeldeck.server.EndpointFault.line;
import static app.modeldeck.server.EndpointFault.method;
import static app.modeldeck.server.EndpointFault.target;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.faults.FaultTable;
import app.modeldeck.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a client that means harm gets, over real sockets: a refusal in fixed words, no leave for other sites,
/// nothing of what it sent; and no provider is asked for it.
@Timeout(60)
@ExtendWith(FaultTable.class)
public final class EndpointFaultsTest {
    private static final String CANARY = "canary";

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux\r\nX-Evil: 1"));
    private ServerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(Catalogs.of(fal));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /// The rows of the list of faults that happen here.
    public static Set<Integer> rows() {
        return Stream.concat(
                        faults().map(EndpointFault::row),
                        Stream.of(Upstream.values()).map(upstream -> upstream.row))
                .collect(Collectors.toSet());
    }

    /// All that are refused.
    static Stream<EndpointFault> faults() {
        var hosts = Stream.of(
                        "",
                        "Host: evil.com\r\n",
                        "Host: evil.com:PORT\r\n",
                        "Host: 127.0.0.1.evil.com:PORT\r\n",
                        "Host: 127.0.0.1.:PORT\r\n",
                        "Host: localhost.:PORT\r\n",
                        "Host: localhost:1\r\n",
                        "Host: [::2]:PORT\r\n",
                        "Host: HOST\r\nHost: evil.com\r\n")
                .map(lines -> host(lines, 403));
        var sites = Stream.of(
                        "Origin: https://canary.example",
                        "Origin: null",
                        "Origin: http://localhost:1",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site")
                .map(lines -> line(98, lines + "\r\n", 403));
        var methods = Stream.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO")
                .map(name -> method(name, 405));
        var paths = Stream.of(
                        "/api/modelsX",
                        "/api/models/../x",
                        "/api/models/%2e%2e/x",
                        "/api//models",
                        "//api/models",
                        "/API/models",
                        "/canary")
                .map(path -> target(100, path, 404));
        var targets = Stream.of(
                target(97, "http://evil.com/api/models", 403),
                target(100, "/api/models?search=%zz", 400),
                target(100, "/api/models?search=%ff", 400),
                target(100, "/api/models?search=a%C0%AFb", 400),
                target(100, "/api/models?q=%ED%A0%80", 400),
                target(100, "/api/models/fal/%80", 400),
                target(100, "/api/models?provider=canary", 400),
                target(100, "/api/models?limit=canary", 400),
                target(100, "/api/models?q=price:canary", 400),
                target(100, "/api/models\0canary", 400),
                target(100, "/" + "a".repeat(500_000), 400));
        var heads = Stream.of(
                line(100, "X: " + "a".repeat(500_000) + "\r\n", 431),
                line(100, "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", 400),
                line(100, "Content-Length: 1\r\nContent-Length: 2\r\n", 400),
                line(100, "Content-Length: -5\r\n", 400),
                line(100, "Transfer-Encoding : chunked\r\n", 400),
                line(100, "X: canary\r\n folded\r\n", 400),
                line(103, "X-Fal-Key: canary canary\r\n", 400));
        return Stream.of(hosts, sites, methods, paths, targets, heads).flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedInFixedWordsAndAsksNobody(EndpointFault fault) throws IOException {
        var port = fixture.server().port();
        var answered = fixture.asker().raw(fault.text(port));
        FaultTable.note(fault.row(), fault.name(), "" + fault.status(), "" + answered.status());
        assertThat(answered.status()).isEqualTo(fault.status());
        assertThat(answered.headers())
                .doesNotContainKeys("access-control-allow-origin", "x-evil")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("cache-control", "no-store");
        assertThat(answered.headers() + answered.body()).doesNotContain(CANARY, "evil", "Exception");
        assertThat(fal.lists()).isZero();
    }

    /// What happens to a provider, and what the list says of it.
    enum Upstream {
        FAILS(104, 500, "All providers failed: fal: fal API error: 503"),
        BREAKS(105, 500, "All providers failed: fal: unexpected failure"),
        LISTS_LINE_BREAKS(103, 200, "flux\\r\\nX-Evil: 1");

        private final int row;
        private final int status;
        private final String words;

        Upstream(int row, int status, String words) {
            this.row = row;
            this.status = status;
            this.words = words;
        }

        private void befall(FakeProvider provider) {
            switch (this) {
                case FAILS -> provider.pages().cutBy(new Problem.ServerFault(503));
                case BREAKS -> provider.throwing(new IllegalStateException("a secret detail"));
                case LISTS_LINE_BREAKS -> {}
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBefallsAProviderIsToldAsData(Upstream upstream) throws IOException {
        upstream.befall(fal);
        var answered = fixture.asker().get("/api/models");
        FaultTable.note(upstream.row, "a provider " + upstream, "" + upstream.status, "" + answered.status());
        assertThat(answered.status()).isEqualTo(upstream.status);
        assertThat(answered.headers()).doesNotContainKey("x-evil");
        assertThat(answered.body()).contains(upstream.words).doesNotContain("secret detail", "Exception");
    }
}
