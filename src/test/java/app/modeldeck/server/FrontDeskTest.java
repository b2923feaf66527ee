package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.faults.FaultRow;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FrontDeskTest {
    private final FakeProvider fal = FakeProvider.open("fal")
            .pages(IntStream.range(0, 50).mapToObj(i -> "flux-" + i).toList());
    private ServerFixture fixture;
    private Asker asker;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(Catalogs.of(fal));
        asker = fixture.asker();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answered withHost(String hostLines) throws IOException {
        return asker.raw("GET /healthz HTTP/1.1\r\n" + hostLines + "Connection: close\r\n\r\n");
    }

    @Test
    void ownNamesWithThePortAreAnswered() throws IOException {
        for (var name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            var answered = withHost("Host: " + name + ":" + asker.port() + "\r\n");
            assertThat(answered.status()).as(name).isEqualTo(200);
            assertThat(answered.body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void otherNamesAreForbidden() throws IOException {
        int port = asker.port();
        var hosts = List.of(
                "",
                "Host: evil.com\r\n",
                "Host: evil.com:" + port + "\r\n",
                "Host: 127.0.0.1.evil.com:" + port + "\r\n",
                "Host: 127.0.0.1.:" + port + "\r\n",
                "Host: localhost\r\n",
                "Host: localhost:1\r\n",
                "Host: 127.0.0.1:" + port + "\r\nHost: evil.com\r\n");
        for (var host : hosts) {
            assertThat(withHost(host).status()).as(host).isEqualTo(403);
        }
        assertThat(asker.get("http://evil.com/healthz").status()).isEqualTo(403);
    }

    @Test
    void pagesOfOtherSitesAreForbiddenAndGetNoCorsHeader() throws IOException {
        for (var header : List.of(
                "Origin: https://evil.com",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            var answered = asker.get("/api/models", header);
            assertThat(answered.status()).as(header).isEqualTo(403);
            assertThat(answered.headers()).as(header).doesNotContainKey("access-control-allow-origin");
        }
        var preflight =
                asker.ask("OPTIONS", "/api/models", "Origin: https://evil.com", "Access-Control-Request-Method: GET");
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(fal.lists()).isZero();
    }

    @Test
    void ownPagesAreAnswered() throws IOException {
        assertThat(asker.get("/healthz", "Origin: http://127.0.0.1:" + asker.port(), "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(asker.get("/healthz", "Sec-Fetch-Site: none").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsBrowsersToKeepItToItself() throws IOException {
        for (var path : List.of("/healthz", "/api/models", "/api/providers", "/nothing")) {
            var answered = asker.get(path);
            assertThat(answered.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answered.header("cross-origin-resource-policy")).isEqualTo("same-origin");
            assertThat(answered.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void pathsMatchExactly() throws IOException {
        for (var path : List.of(
                "/",
                "/api/modelsX",
                "/API/models",
                "/api/models/../models",
                "/api//models",
                "//api/models",
                "/healthz/",
                "/api/providers/",
                "/api/providersX",
                "/api/%6dodels",
                "/api/models/%2e%2e/%2e%2e/healthz")) {
            var answered = asker.get(path);
            assertThat(answered.status()).as(path).isEqualTo(404);
            assertThat(answered.body()).isEqualTo("{\"success\":false,\"error\":\"Not found.\"}");
        }
    }

    @Test
    void otherMethodsAreNotAllowed() throws IOException {
        for (var method : List.of("POST", "PUT", "DELETE", "TRACE", "FOO", "OPTIONS")) {
            var answered = asker.ask(method, "/api/models", "Content-Length: 0");
            assertThat(answered.status()).as(method).isEqualTo(405);
            assertThat(answered.header("allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void largeHeadersAndLongAddressesAreRefused() throws IOException {
        assertThat(asker.get("/healthz", "X-Big: " + "a".repeat(10_000)).status())
                .isEqualTo(431);
        assertThat(asker.get("/api/models?search=" + "a".repeat(10_000)).status())
                .isEqualTo(400);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        var got = asker.get("/api/models", "Accept-Encoding: gzip");
        asker.get("/api/models");
        var head = asker.ask("HEAD", "/api/models", "Accept-Encoding: gzip");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("etag")).isEqualTo(got.header("etag")).startsWith("W/\"");
        assertThat(Integer.parseInt(head.header("content-length"))).isPositive();
        assertThat(head.header("content-encoding")).isEqualTo("gzip");
    }

    @Test
    @FaultRow(row = 102, fault = "the same question again, with its tag", expected = "304 while nothing has changed")
    void theTagStaysWhileTheCatalogueDoes() throws IOException {
        var first = asker.get("/api/models");
        var tag = first.header("etag");

        var again = asker.get("/api/models", "If-None-Match: \"other\", " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("etag")).isEqualTo(tag);
        assertThat(again.header("vary")).isEqualTo("Accept-Encoding,X-Fal-Key");
        assertThat(again.header("cache-control"))
                .matches("max-age=(59\\d|600), stale-while-revalidate=60, stale-if-error=86400");
        assertThat(asker.get("/api/models", "If-None-Match: " + tag.substring(2))
                        .status())
                .isEqualTo(304);
        assertThat(asker.get("/api/models", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
    }

    @Test
    @FaultRow(row = 102, fault = "gzip;q=0, identity, *", expected = "gzip only where it is welcome")
    void gzipIsSentToThoseWhoTakeIt() throws IOException {
        asker.get("/api/models");
        var plain = asker.get("/api/models");
        var zipped = asker.get("/api/models", "Accept-Encoding: br, gzip;q=0.5");

        assertThat(zipped.header("content-encoding")).isEqualTo("gzip");
        assertThat(zipped.unzipped()).isEqualTo(plain.body());
        for (var refused : List.of("gzip;q=0", "identity", "*;q=0", "gzip;q=0, *", "br")) {
            assertThat(asker.get("/api/models", "Accept-Encoding: " + refused).body())
                    .as(refused)
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        var one = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + asker.port() + "\r\n";

        var answered = asker.raw(one + "\r\n" + one + "Connection: close\r\n\r\n");

        assertThat(answered.body())
                .startsWith("{\"status\":\"ok\"}HTTP/1.1 200 OK")
                .endsWith("{\"status\":\"ok\"}");
    }

    @Test
    void aBugIsAnErrorWithoutItsTrace() throws IOException {
        fal.throwing(new IllegalStateException("secret detail"));

        var answered = asker.get("/api/models/fal/owner/flux-1");

        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.body()).isEqualTo("{\"success\":false,\"error\":\"Something went wrong here.\"}");
        assertThat(answered.header("connection")).isEqualTo("close");
    }
}
