package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.cover.CoverFetcher;
import app.modeldeck.cover.CoverLimits;
import app.modeldeck.faults.Certificates;
import app.modeldeck.faults.Certificates.Certificate;
import app.modeldeck.files.WholeFile;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.net.Network;
import app.modeldeck.net.Route;
import app.modeldeck.net.Sent;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.rest.CompatibleEndpoint;
import app.modeldeck.releases.DailyQuestion;
import app.modeldeck.releases.Version;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Connection.Proxy;
import app.modeldeck.settings.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Proxies and certificates over real sockets: who is reached, and who sees which secret.
@Timeout(60)
class RoutesTest {
    private static final String KEY = "canary-key-for-tests";
    private static final String PASSWORD = "canary: öffne dich";
    private static final String SIGN_IN =
            "Basic " + Base64.getEncoder().encodeToString(("ada:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    /// Nobody knows this name; the proxy leads to the server of the test.
    private static final String HOST = "other.invalid";

    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static Path pem;

    private final OwnKeys keys = OwnKeys.ofSession(new SessionKeys());
    private HeadServer origin;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.make(folder);
        pem = Files.writeString(folder.resolve("own.pem"), certificates.authority());
    }

    @BeforeEach
    void serve() throws Exception {
        origin = HeadServer.of(certificates.socket(Certificate.OF_ANOTHER_HOST), "{\"data\":[{\"id\":\"a\"}]}");
    }

    @AfterEach
    void close() throws Exception {
        origin.close();
    }

    private Routes routes(Map<String, String> environment) {
        return new Routes(environment, Executors.newVirtualThreadPerTaskExecutor(), Duration.ofSeconds(20), keys);
    }

    private static Connection through(HeadServer proxy) {
        return new Connection(new Proxy.Manual("127.0.0.1", proxy.port(), "ada"), Optional.of(pem));
    }

    private static int models(Route route, URI address) throws Exception {
        var client = JsonClients.patient(new Network(() -> route, Clock.systemUTC()));
        var endpoint = new CompatibleEndpoint(new ProviderId("mine"), "Mine", address);
        return endpoint.list(OneAnswer.context(client, address, Optional.of(KEY)))
                .models()
                .size();
    }

    private static Problem problem(Route route, URI address) {
        return catchThrowableOfType(ProviderException.class, () -> models(route, address))
                .problem();
    }

    private static URI secure() {
        return URI.create("https://" + HOST + "/v1");
    }

    @Test
    void theProxyGetsItsPasswordAndTheServerTheKeyAndNeitherTheOther() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), SIGN_IN)) {
            var connection = through(proxy);
            keys.keepSignIn(((Proxy.Manual) connection.proxy()).account(), Secret.signIn("ada", PASSWORD));

            assertThat(models(routes(Map.of()).of(connection).route(), secure()))
                    .isOne();

            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT " + HOST + ":443 ")
                    .contains("Proxy-Authorization: " + SIGN_IN)
                    .doesNotContain(KEY);
            assertThat(origin.heads())
                    .singleElement()
                    .asString()
                    .contains("Bearer " + KEY)
                    .doesNotContainIgnoringCase("proxy-auth");
        }
    }

    @Test
    void aProxyThatWantsASignInSaysSoAndIsContentWhenItIsEntered() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), SIGN_IN)) {
            var connection = through(proxy);
            var route = routes(Map.of()).of(connection).route();
            assertThat(problem(route, secure())).isEqualTo(new Problem.ProxySignIn());
            assertThat(origin.heads()).isEmpty();

            keys.keepSignIn(((Proxy.Manual) connection.proxy()).account(), Secret.signIn("ada", PASSWORD));
            assertThat(models(route, secure())).isOne();
        }
    }

    private static CoverFetcher covers(Network network) {
        return new CoverFetcher(network, _ -> {}, CoverLimits.usual(), System::nanoTime);
    }

    private static DailyQuestion releases(Network network, String name) {
        var asked = new WholeFile(folder.resolve(name), "releases.json", 1024, Clock.systemUTC());
        var address = URI.create("https://" + HOST + "/latest");
        return new DailyQuestion(
                network, address, new Version(0, 1, 0), asked, Clock.systemUTC(), Duration.ofSeconds(20));
    }

    @Test
    void coversAndTheQuestionForAReleaseGoThroughTheProxyAndTrustTheFileToo() throws Exception {
        var json = "{\"tag_name\": \"v0.2.0\"}";
        try (var server = HeadServer.of(certificates.socket(Certificate.OF_ANOTHER_HOST), json);
                var proxy = HeadServer.proxy(server.port(), SIGN_IN)) {
            var connection = through(proxy);
            keys.keepSignIn(((Proxy.Manual) connection.proxy()).account(), Secret.signIn("ada", PASSWORD));
            var network = new Network(routes(Map.of()).of(connection)::route, Clock.systemUTC());

            assertThat(releases(network, "asked").newer()).isPresent();
            assertThatThrownBy(() -> covers(network).fetch(secure())).hasMessage("NO_PICTURE");

            assertThat(proxy.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head).contains("Proxy-Authorization: " + SIGN_IN));
            assertThat(server.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head).doesNotContainIgnoringCase("proxy-auth"));
            assertThat(network.journal().newestFirst())
                    .extracting(Sent::outcome)
                    .containsOnly(new Sent.Outcome.Answered(200));
        }
    }

    @Test
    void coversAndTheQuestionForAReleaseFailWhereTheProxyWantsASignIn() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), SIGN_IN)) {
            var network = new Network(routes(Map.of()).of(through(proxy))::route, Clock.systemUTC());

            assertThatThrownBy(() -> covers(network).fetch(secure())).hasMessage("UNREACHABLE");
            assertThat(releases(network, "refused").newer()).isEmpty();

            assertThat(origin.heads()).isEmpty();
            assertThat(network.journal().newestFirst())
                    .extracting(Sent::outcome)
                    .containsOnly(new Sent.Outcome.Failed(Optional.of(407), new Problem.ProxySignIn()));
        }
    }

    @Test
    void thePasswordOfTheEnvironmentIsUsedToo() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), "Basic YWRhOmEgYg==")) {
            var routes = routes(Map.of("HTTPS_PROXY", "http://ada:a%20b@127.0.0.1:" + proxy.port()));
            var connection = new Connection(new Proxy.OfSystem(), Optional.of(pem));
            assertThat(models(routes.of(connection).route(), secure())).isOne();
        }
    }

    @Test
    void whatIsOnThisComputerIsAskedDirectlyAndSeesNoPassword() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), "");
                var local = HeadServer.of(HeadServer.loopback(), "{\"data\":[{\"id\":\"a\"}]}")) {
            var connection = through(proxy);
            keys.keepSignIn(((Proxy.Manual) connection.proxy()).account(), Secret.signIn("ada", PASSWORD));
            var address = URI.create("http://127.0.0.1:" + local.port() + "/v1");
            assertThat(models(routes(Map.of()).of(connection).route(), address)).isOne();
            assertThat(proxy.heads()).isEmpty();
            assertThat(local.heads()).singleElement().asString().doesNotContainIgnoringCase("proxy-auth");
        }
    }

    @Test
    void noProxyMeansNoneWhateverTheEnvironmentSays() {
        var routes = routes(Map.of("HTTPS_PROXY", "http://proxy.example:3128"));
        var route =
                routes.of(new Connection(new Proxy.None(), Optional.empty())).route();
        assertThat(route.http().proxy().orElseThrow().select(secure())).containsExactly(java.net.Proxy.NO_PROXY);
    }

    @Test
    void certificatesOfTheFileAreTrustedAndWithoutItTheyAreNot() throws Exception {
        try (var proxy = HeadServer.proxy(origin.port(), "")) {
            var connection = through(proxy);
            assertThat(models(routes(Map.of()).of(connection).route(), secure()))
                    .isOne();
            var without = routes(Map.of()).of(connection.trusting(Optional.empty()));
            assertThat(without.trouble()).isEmpty();
            assertThat(problem(without.route(), secure())).isEqualTo(new Problem.Untrusted(HOST));
        }
    }

    @Test
    void theFileAddsToTheUsualCertificatesAndTakesNoneAway() throws Exception {
        var usual =
                javax.net.ssl.TrustManagerFactory.getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
        usual.init((java.security.KeyStore) null);
        var issuers = ((javax.net.ssl.X509TrustManager) usual.getTrustManagers()[0]).getAcceptedIssuers();
        assertThat(TrustedCertificates.read(pem).all()).hasSize(1);
        assertThat(TrustedCertificates.read(pem).store().size()).isEqualTo(issuers.length + 1);
    }

    @Test
    void aFileWithoutCertificatesIsSaidAndTheUsualOnesStay() throws Exception {
        var bad = Files.writeString(folder.resolve("bad.pem"), "-----BEGIN CERTIFICATE-----\nx\n");
        var padded = Files.writeString(
                folder.resolve("padded.pem"),
                certificates.authority() + "\n".repeat(4 << 20),
                StandardCharsets.US_ASCII);
        for (var file : new Path[] {bad, folder.resolve("absent.pem"), folder, padded}) {
            var made = routes(Map.of()).of(Connection.usual().trusting(Optional.of(file)));
            assertThat(made.trouble()).contains(new Trouble.UnusableCertificates(file));
            assertThat(made.route().http().sslContext()).isEqualTo(javax.net.ssl.SSLContext.getDefault());
        }
    }
}
