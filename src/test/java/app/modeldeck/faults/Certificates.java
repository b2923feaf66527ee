package app.modeldeck.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/// Certificates that the JDK's own keytool makes for a test, below an authority that the test trusts.
///
/// @param store all of them with their keys
public record Certificates(KeyStore store) {
    private static final String AUTHORITY = "authority";
    private static final char[] PASSWORD = "for-this-test-only".toCharArray();

    /// A certificate and what is said of it.
    ///
    /// @param arguments for keytool
    public record Certificate(String name, List<String> arguments) {
        public static final Certificate GOOD = signed("good", "-ext", "san=ip:127.0.0.1");
        public static final Certificate EXPIRED =
                signed("expired", "-ext", "san=ip:127.0.0.1", "-startdate", "-30d", "-validity", "10");
        public static final Certificate OF_ANOTHER_HOST = signed("other", "-ext", "san=dns:other.invalid");
        public static final Certificate SELF_SIGNED = new Certificate("self", List.of("-ext", "san=ip:127.0.0.1"));

        private static Certificate signed(String name, String... arguments) {
            var all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("-signer", AUTHORITY));
            return new Certificate(name, all);
        }
    }

    public static Certificates make(Path folder) throws Exception {
        var file = folder.resolve("store.p12");
        make(file, new Certificate(AUTHORITY, List.of("-ext", "bc:c")));
        for (var each :
                List.of(Certificate.GOOD, Certificate.EXPIRED, Certificate.OF_ANOTHER_HOST, Certificate.SELF_SIGNED)) {
            make(file, each);
        }
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return new Certificates(store);
        }
    }

    private static void make(Path file, Certificate certificate) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + certificate.name(),
                "-alias",
                certificate.name(),
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(certificate.arguments());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /// The certificate of the authority, as a file has it.
    public String authority() throws GeneralSecurityException {
        var body = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate(AUTHORITY).getEncoded());
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(body);
    }

    /// Trusts the authority and nobody else.
    SSLContext trust() throws GeneralSecurityException, IOException {
        var trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, store.getCertificate(AUTHORITY));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /// A socket of a server that shows this certificate.
    ///
    /// @param protocols what it offers to speak, the best first
    public SSLServerSocket socket(Certificate shown, String... protocols) throws GeneralSecurityException, IOException {
        var alone = empty();
        var name = shown.name();
        alone.setKeyEntry(name, store.getKey(name, PASSWORD), PASSWORD, store.getCertificateChain(name));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(alone, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
