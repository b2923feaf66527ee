package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.fuzz.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/// What the endpoint makes of bad requests, over real sockets: nothing, or answers with a status that it documents and
/// never one that says a bug of its own.
final class RequestFuzzTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final List<String> TARGETS = List.of(
            "/api/models?search=flux&limit=2&offset=1&provider=fal",
            "/api/models?q=price%3A%3C0.05%20-tag%3Alora%20updated%3A%3C30d%20sort%3Aruns&refresh=true",
            "/api/models?capabilities=text-to-image,lora&q=%22two%20words%22%20is:new",
            "/api/models/fal/owner/flux",
            "/api/providers",
            "/openapi.json",
            "/healthz");
    private static final FakeProvider FAL = FakeProvider.open("fal").pages(List.of("flux", "flux-2", "kling"));
    private static final ServerFixture FIXTURE = fixture();

    private static ServerFixture fixture() {
        try {
            return ServerFixture.over(Catalogs.of(FAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @Property
    void aBadRequestIsAnsweredAsDocumentedOrNotAtAll(@ForAll Random random) throws IOException {
        var head = "GET " + TARGETS.get(random.nextInt(TARGETS.size())) + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + FIXTURE.server().port()
                + "\r\nAccept-Encoding: gzip;q=0.5\r\nIf-None-Match: W/\"a\", \"b\"\r\nX-Fal-Key: canary-key\r\n\r\n";
        var said = said(Mutations.of(head.getBytes(StandardCharsets.ISO_8859_1), random));
        assertThat(said).doesNotContain("canary-key");
        assertThat(STATUS.matcher(said).results().map(found -> found.group(1)).collect(Collectors.toSet()))
                .isSubsetOf("200", "304", "400", "403", "404", "405", "431");
    }

    /// All that is answered to exactly these bytes.
    private static String said(byte[] request) throws IOException {
        try (var socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), FIXTURE.server().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
