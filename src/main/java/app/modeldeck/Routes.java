package app.modeldeck;

import app.modeldeck.net.Route;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Connection.Proxy;
import app.modeldeck.settings.Trouble;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/// Makes ways out of what the settings say.
///
/// @param environment may name a proxy, its sign-in and the hosts that are asked directly
/// @param executor what the clients work on
/// @param connect how long a connection may take
/// @param keys have the sign-in of the proxy
record Routes(Map<String, String> environment, Executor executor, Duration connect, OwnKeys keys) {
    private static final System.Logger LOG = System.getLogger(Routes.class.getName());

    /// A way out, and what of the settings could not be used for it.
    record Made(Route route, Optional<Trouble> trouble) {}

    /// The way out where nothing is chosen. Blocks for a moment, for Java reads the certificates that it trusts.
    Route usual() {
        return new Route(client(EnvironmentProxy.of(environment)).build(), () -> EnvironmentProxy.signIn(environment));
    }

    /// The way out that was chosen; what cannot be used of it is as usual. May block on the disk.
    Made of(Connection connection) {
        var client = client(proxy(connection.proxy()));
        var trouble = connection.certificates().flatMap(file -> trust(client, file));
        return new Made(new Route(client.build(), () -> signIn(connection.proxy())), trouble);
    }

    private HttpClient.Builder client(ProxySelector proxy) {
        return HttpClient.newBuilder()
                .connectTimeout(connect)
                .executor(executor)
                .proxy(proxy);
    }

    private static Optional<Trouble> trust(HttpClient.Builder client, Path file) {
        try {
            client.sslContext(context(file));
            return Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.DEBUG, "the certificates are not used", e);
            return Optional.of(new Trouble.UnusableCertificates(file));
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        return TrustedCertificates.read(file).context();
    }

    private ProxySelector proxy(Proxy chosen) {
        return switch (chosen) {
            case Proxy.OfSystem _ -> EnvironmentProxy.of(environment);
            case Proxy.None _ -> HttpClient.Builder.NO_PROXY;
            case Proxy.Manual(var host, int port, var _) -> EnvironmentProxy.of(host, port, environment);
        };
    }

    /// Asked for each request, so that no object holds it in between, and a new one is in force at once.
    private Optional<Secret> signIn(Proxy chosen) {
        return switch (chosen) {
            case Proxy.OfSystem _ -> EnvironmentProxy.signIn(environment);
            case Proxy.None _ -> Optional.empty();
            case Proxy.Manual manual -> manual.user().isEmpty() ? Optional.empty() : keys.signIn(manual.account());
        };
    }
}
