package app.modeldeck;

import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that `HTTPS_PROXY` names, except for the hosts of `NO_PROXY` and this computer itself. Plain http,
/// which only this computer is asked with, never goes through it: the proxy would read the key.
final class EnvironmentProxy extends ProxySelector {
    private static final int USUAL_PORT = 8080;
    private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "https_proxy");

    private final Proxy proxy;
    private final List<String> direct;

    private EnvironmentProxy(Proxy proxy, List<String> direct) {
        this.proxy = proxy;
        this.direct = direct;
    }

    /// The proxy of the environment; the system's own settings where it names none.
    static ProxySelector of(Map<String, String> environment) {
        return first(environment, VARIABLES)
                .flatMap(EnvironmentProxy::address)
                .<ProxySelector>map(
                        address -> new EnvironmentProxy(new Proxy(Proxy.Type.HTTP, address), direct(environment)))
                .orElseGet(ProxySelector::getDefault);
    }

    /// The variable that names a proxy in a way that none can be reached by.
    static Optional<String> mistaken(Map<String, String> environment) {
        return VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .filter(name ->
                        address(environment.getOrDefault(name, "").strip()).isEmpty());
    }

    /// That proxy, except for the same hosts.
    static ProxySelector of(String host, int port, Map<String, String> environment) {
        var address = InetSocketAddress.createUnresolved(host, port);
        return new EnvironmentProxy(new Proxy(Proxy.Type.HTTP, address), direct(environment));
    }

    /// The user and the password that the environment names with the proxy.
    static Optional<Secret> signIn(Map<String, String> environment) {
        return first(environment, VARIABLES).flatMap(EnvironmentProxy::signIn);
    }

    private static Optional<Secret> signIn(String value) {
        try {
            var parts = Optional.ofNullable(URI.create(value.contains("://") ? value : "http://" + value)
                            .getUserInfo())
                    .orElse("")
                    .split(":", 2);
            return parts.length < 2 ? Optional.empty() : Optional.of(Secret.signIn(parts[0], parts[1]));
        } catch (IllegalArgumentException | UnusableKeyException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, String> environment, List<String> names) {
        return names.stream()
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<InetSocketAddress> address(String value) {
        try {
            var address = URI.create(value.contains("://") ? value : "http://" + value);
            int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
            return Optional.ofNullable(address.getHost())
                    .filter(_ -> address.getRawPath().matches("/?"))
                    .filter(_ -> address.getRawQuery() == null && address.getRawFragment() == null)
                    .map(host -> InetSocketAddress.createUnresolved(host, port));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> direct(Map<String, String> environment) {
        var named =
                first(environment, List.of("NO_PROXY", "no_proxy")).orElse("").split(",");
        return Stream.concat(Stream.of("localhost", "127.0.0.1", "[::1]"), Arrays.stream(named))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    @Override
    public List<Proxy> select(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return List.of(secure && direct.stream().noneMatch(rule -> covers(rule, host)) ? proxy : Proxy.NO_PROXY);
    }

    private static boolean covers(String rule, String host) {
        var domain = rule.startsWith(".") ? rule.substring(1) : rule;
        return rule.equals("*") || host.equals(domain) || host.endsWith("." + domain);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxyAddress, IOException failure) {
        // the client reports the failed request itself
    }
}
