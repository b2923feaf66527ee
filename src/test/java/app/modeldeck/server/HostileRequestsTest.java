package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.KeyUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Requests that mean harm, over real sockets.
@Timeout(60)
final class HostileRequestsTest {
    private static final int CROWD = 2_000;

    private final FakeProvider fal =
            new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).pages(List.of("flux\r\nX-Evil: 1", "flux-2"));
    private ServerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(Catalogs.of(fal));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answered raw(String lines) throws IOException {
        return fixture.asker()
                .raw(lines.replace("HOST", "127.0.0.1:" + fixture.server().port()));
    }

    @Test
    void whatCouldBeTwoRequestsIsNone() throws IOException {
        for (var lines : List.of(
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                "Content-Length: -5\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: chunked\r\n",
                "X: a\r\n folded\r\n",
                "X: a\nHost: evil.com\r\n")) {
            var answered = raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\n" + lines
                    + "\r\n0\r\n\r\nGET /api/models HTTP/1.1\r\nHost: HOST\r\n\r\n");
            assertThat(answered.status()).as(lines).isEqualTo(400);
            assertThat(answered.header("connection")).isEqualTo("close");
            assertThat(answered.body()).as(lines).doesNotContain("HTTP/1.1", "evil");
        }
        assertThat(fal.lists()).isZero();
    }

    @Test
    void aControlCharacterBesideAValueIsNoSpace() throws IOException {
        for (var host : List.of("HOST\u001F", "\u001CHOST", "HOST\u000B", "HOST\f")) {
            assertThat(raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost:\t HOST \t\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twoKeysForOneProviderAreNone() throws IOException {
        var answered = fixture.asker().get("/api/models", "X-Fal-Key: one-key", "x-fal-key: other-key");
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body())
                .contains("There is more than one X-Fal-Key.")
                .doesNotContain("one-key");
        assertThat(fal.lists()).isZero();
        assertThat(fixture.asker()
                        .get("/api/models", "X-Forwarded-For: a", "X-Forwarded-For: b")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothingThatWasSentComesBack() throws IOException {
        var asker = fixture.asker();
        for (var target : List.of(
                "/canary",
                "/api/models?provider=canary",
                "/api/models?q=price:canary",
                "/api/models?limit=canary",
                "/api/models/fal/canary%0d%0aSet-Cookie:canary",
                "/api/models/canary/x",
                "/%zz-canary")) {
            for (var head : List.of("X-Canary: canary", "X-Fal-Key: canary canary", "Accept-Encoding: canary")) {
                var answered = asker.get(target, head);
                assertThat(answered.status()).as(target).isBetween(400, 404);
                assertThat(answered.headers().toString() + answered.body())
                        .as(target)
                        .doesNotContain("canary");
            }
        }
    }

    @Test
    void aLineBreakInACatalogueStaysInItsText() throws IOException {
        var answered = fixture.asker().get("/api/models");
        assertThat(answered.headers()).doesNotContainKey("x-evil");
        assertThat(answered.body()).contains("flux\\r\\nX-Evil: 1");
    }

    @Test
    void floodsAreRefused() throws IOException {
        var big = "a".repeat(500_000);
        assertThat(raw("GET /" + big + " HTTP/1.1\r\nHost: HOST\r\n\r\n").status())
                .isEqualTo(400);
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\nX: " + big + "\r\n\r\n")
                        .status())
                .isEqualTo(431);
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\n" + "X: a\r\n".repeat(9_000) + "\r\n")
                        .status())
                .isEqualTo(431);
        assertThat(raw("POST /api/models HTTP/1.1\r\nHost: HOST\r\nContent-Length: 500000\r\n\r\n" + big)
                        .status())
                .isEqualTo(405);
    }

    @Test
    @FaultRow(
            row = 101,
            fault = "2,000 connections that say nothing or half a request",
            expected = "others are answered")
    void aCrowdThatSaysNothingShutsNobodyOut() throws IOException {
        var crowd = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CROWD; i++) {
                var socket = new Socket(
                        InetAddress.ofLiteral("127.0.0.1"), fixture.server().port());
                crowd.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write("GET /api/mod".getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(fixture.asker().get("/api/models").status()).isEqualTo(200);
        } finally {
            for (var socket : crowd) {
                socket.close();
            }
        }
    }

    @Test
    @FaultRow(row = 99, fault = "a connection to another address of this computer", expected = "refused")
    void anotherAddressOfThisComputerIsNotListenedOn() {
        assertThatThrownBy(() -> new Socket(
                                InetAddress.ofLiteral("127.0.0.2"),
                                fixture.server().port())
                        .close())
                .isInstanceOf(IOException.class);
    }
}
