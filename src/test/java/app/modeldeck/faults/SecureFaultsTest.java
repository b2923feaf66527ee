package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.faults.FaultCase.stale;
import static app.modeldeck.faults.FaultyCatalog.GOOD;
import static app.modeldeck.faults.FaultyCatalog.HOST;
import static app.modeldeck.faults.FaultyCatalog.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.Certificates.Certificate;
import app.modeldeck.faults.FrameServer.Break;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Faults of the secure connection and of HTTP/2, which is spoken over it alone, against servers with certificates
/// of their own.
class SecureFaultsTest implements FaultContract {
    private static final Problem UNTRUSTED = new Problem.Untrusted(HOST);
    private static final byte[] PLAIN =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /// A `ServerHello` that chooses TLS 1.0 and RSA with AES.
    private static final byte[] TLS_1_0 =
            HexFormat.of().parseHex("160301002a020000260301" + "00".repeat(32) + "00002f00");

    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        certificates = Certificates.make(folder);
    }

    static Stream<FaultCase> faults() {
        return Stream.of(
                ready(4, "a certificate that is trusted", showing(Certificate.GOOD), 0),
                stale(4, "an expired certificate", showing(Certificate.EXPIRED), UNTRUSTED, 0),
                stale(4, "the certificate of another host", showing(Certificate.OF_ANOTHER_HOST), UNTRUSTED, 0),
                stale(4, "a self-signed certificate", showing(Certificate.SELF_SIGNED), UNTRUSTED, 0),
                stale(4, "TLS 1.0 and no newer", _ -> insecure(TLS_1_0), UNTRUSTED, 0),
                stale(4, "plain HTTP where TLS should be", _ -> insecure(PLAIN), UNTRUSTED, 0),
                stale(4, "hangs up in the hand-shake", _ -> hangingUp(), new Problem.Unreachable(HOST), 0),
                ready(17, "HTTP/2 that works", _ -> speaking(new FrameServer(Break.RESET, 0, GOOD)), 0),
                ready(17, "RST_STREAM once in a page", _ -> speaking(new FrameServer(Break.RESET, 1, GOOD)), 0),
                ready(17, "GOAWAY once in a page", _ -> speaking(new FrameServer(Break.LEAVE, 1, GOOD)), 0),
                stale(
                        17,
                        "RST_STREAM in every page",
                        _ -> speaking(new FrameServer(Break.RESET, 99, GOOD)),
                        new Problem.BrokenOff(HOST),
                        0));
    }

    private static Scene showing(Certificate certificate) {
        return _ -> new RawServer(certificates.socket(certificate), LISTING).address();
    }

    private static URI speaking(FrameServer server) throws Exception {
        return new RawServer(certificates.socket(Certificate.GOOD, "h2"), server).address();
    }

    /// The address of a server that says this, whatever the client said first. Said before, it is sometimes not heard,
    /// and the client waits until its time is up.
    private static URI insecure(byte[] firstWord) throws Exception {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write(firstWord);
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // the client went away
            }
        });
        return URI.create("https://" + HOST + ":" + server.getLocalPort() + "/v1");
    }

    /// The address of a server that ends each connection at its first byte.
    private static URI hangingUp() throws Exception {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (true) {
                try (var socket = server.accept()) {
                    socket.getInputStream().read();
                } catch (IOException _) {
                    return;
                }
            }
        });
        return URI.create("https://" + HOST + ":" + server.getLocalPort() + "/v1");
    }

    @Override
    public FaultyCatalog catalog() throws Exception {
        return new FaultyCatalog(JsonClients.trusting(certificates.trust()), JsonClients.quickRetries());
    }

    @Test
    void aCertificateThatIsNotTrustedIsNotAskedAgainAndGetsNoKey() throws Exception {
        try (var catalog = catalog();
                var server = new RawServer(certificates.socket(Certificate.EXPIRED), LISTING)) {
            catalog.meet(_ -> server.address());
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.paths()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatIsBrokenOffIsAskedAgainAndNoMore(Break how) throws Exception {
        var frames = new FrameServer(how, 1, GOOD);
        try (var catalog = catalog();
                var server = new RawServer(certificates.socket(Certificate.GOOD, "h2"), frames)) {
            assertThat(catalog.meet(_ -> server.address()).models()).hasSize(2);
            assertThat(frames.requests()).isEqualTo(2);
        }
    }
}
