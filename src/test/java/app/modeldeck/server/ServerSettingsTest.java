package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServerSettingsTest {
    private static ServerSettings settings(List<String> allowHosts, Optional<String> token) {
        return new ServerSettings(0, ServerSettings.loopbackAddress(), allowHosts, token);
    }

    private static ServerFixture serve(ServerSettings settings) throws IOException {
        return ServerFixture.over(Catalogs.of(FakeProvider.open("fal").pages(List.of("flux"))), settings);
    }

    @Test
    void anAddressThatOthersCanReachNeedsAToken() {
        assertThatThrownBy(() -> new ServerSettings(0, InetAddress.ofLiteral("0.0.0.0"), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withATokenEveryQuestionMustShowIt() throws IOException {
        try (var fixture = serve(settings(List.of(), Optional.of("token-for-tests")))) {
            var asker = fixture.asker();

            var without = asker.get("/api/models");
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.header("www-authenticate")).isEqualTo("Bearer");
            assertThat(asker.get("/api/models", "Authorization: Bearer wrong").status())
                    .isEqualTo(401);
            assertThat(asker.get("/api/models", "Authorization: Bearer token-for-tests")
                            .status())
                    .isEqualTo(200);
            assertThat(asker.get("/api/models", "Authorization: bearer token-for-tests")
                            .status())
                    .isEqualTo(200);
            assertThat(asker.get("/healthz").status()).isEqualTo(200);
        }
    }

    @Test
    void whatNeedsTheTokenIsKeptByNobodyElse() throws IOException {
        try (var fixture = serve(settings(List.of(), Optional.of("token-for-tests")))) {
            for (var path : List.of("/api/models", "/api/models", "/api/providers", "/openapi.json")) {
                var answered = fixture.asker().get(path, "Authorization: Bearer token-for-tests");
                assertThat(answered.status()).as(path).isEqualTo(200);
                assertThat(answered.header("cache-control")).as(path).startsWith("private, max-age=");
                assertThat(fixture.asker()
                                .get(
                                        path,
                                        "Authorization: Bearer token-for-tests",
                                        "If-None-Match: " + answered.header("etag"))
                                .status())
                        .as(path)
                        .isEqualTo(304);
            }
        }
        try (var fixture = serve(ServerSettings.loopback(0))) {
            assertThat(fixture.asker().get("/api/models").header("cache-control"))
                    .startsWith("max-age=");
        }
    }

    @Test
    void onEveryAddressItAnswersToThoseOfThisComputerAndToNoName() throws IOException {
        var everywhere = new ServerSettings(
                0, InetAddress.ofLiteral("0.0.0.0"), List.of("models.example"), Optional.of("token-for-tests"));
        try (var fixture = serve(everywhere)) {
            int port = fixture.server().port();
            assertThat(status(fixture, fixture.server().address().getAuthority()))
                    .isEqualTo(200);
            for (var own : NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList()) {
                assertThat(status(fixture, HostNames.authority(own, port)))
                        .as("%s", own)
                        .isEqualTo(200);
            }
            assertThat(status(fixture, "models.example")).isEqualTo(200);
            for (var foreign : List.of(
                    "evil.example:" + port,
                    "127.0.0.1.evil.example:" + port,
                    "203.0.113.254:" + port,
                    "[2001:db8::1]:" + port,
                    "0.0.0.0:" + port,
                    "[::]:" + port,
                    "127.0.0.1",
                    "127.0.0.1:" + (port - 1),
                    "[::1.evil]:" + port,
                    "2130706433:" + port)) {
                assertThat(status(fixture, foreign)).as(foreign).isEqualTo(403);
            }
        }
    }

    @Test
    void onOneAddressItAnswersToThatOneHoweverItIsWritten() {
        var names = HostNames.of(new OwnAddresses(InetAddress.ofLiteral("2001:db8::1")), 4848, List.of());
        assertThat(names.answersTo("[2001:DB8::1]:4848")).isTrue();
        assertThat(names.answersTo("[2001:db8:0:0:0:0:0:1]:4848")).isTrue();
        assertThat(names.answersTo("[2001:db8::2]:4848")).isFalse();
        assertThat(names.isOwn("http://[2001:db8::1]:4848")).isTrue();
        assertThat(HostNames.of(new OwnAddresses(InetAddress.ofLiteral("127.0.0.2")), 80, List.of())
                        .answersTo("127.0.0.2"))
                .isTrue();
    }

    @Test
    void aFurtherHostNameMayBeAllowed() throws IOException {
        try (var fixture = serve(settings(List.of("Models.example", "other.example:8443"), Optional.empty()))) {
            assertThat(status(fixture, "models.example")).isEqualTo(200);
            assertThat(status(fixture, "models.example:8443")).isEqualTo(200);
            assertThat(status(fixture, "other.example:8443")).isEqualTo(200);
            assertThat(status(fixture, "other.example")).isEqualTo(403);
            assertThat(status(fixture, "models.example.evil.com")).isEqualTo(403);
        }
    }

    @Test
    void theAddressNamesThePortInUse() throws IOException {
        try (var fixture = serve(ServerSettings.loopback(0))) {
            assertThat(fixture.server().address())
                    .hasToString("http://127.0.0.1:" + fixture.server().port() + "/api/models");
        }
    }

    @Test
    void aPortInUseIsSaid() throws IOException {
        try (var fixture = serve(ServerSettings.loopback(0))) {
            var taken = ServerSettings.loopback(fixture.server().port());

            assertThatThrownBy(() -> serve(taken).close()).isInstanceOf(BindException.class);
        }
    }

    private static int status(ServerFixture fixture, String host) throws IOException {
        return fixture.asker()
                .raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .status();
    }
}
