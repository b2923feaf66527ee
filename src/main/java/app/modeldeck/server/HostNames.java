package app.modeldeck.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that this server answers to. Any other is a page that had its own name resolve to this computer.
///
/// @param exact names with their port
/// @param anyPort names that may come with any port, or none
record HostNames(Set<String> exact, Set<String> anyPort) {
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final int HTTP_PORT = 80;

    static HostNames of(InetAddress bind, int port, Collection<String> allowed) {
        var exact = new HashSet<>(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
        exact.add(authority(bind, port));
        if (port == HTTP_PORT) {
            exact.addAll(Set.of("127.0.0.1", "localhost", "[::1]"));
        }
        var anyPort = new HashSet<String>();
        for (var name : allowed) {
            (PORT.matcher(name).find() ? exact : anyPort).add(name.toLowerCase(Locale.ROOT));
        }
        return new HostNames(Set.copyOf(exact), Set.copyOf(anyPort));
    }

    /// Address and port as a `Host` header and a URL carry them.
    static String authority(InetAddress address, int port) {
        var host = address.getHostAddress();
        int zone = host.indexOf('%');
        var plain = zone < 0 ? host : host.substring(0, zone);
        return (address instanceof Inet6Address ? "[" + plain + "]" : plain) + ":" + port;
    }

    /// Whether a `Host` header may say this.
    boolean answersTo(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return exact.contains(name) || anyPort.contains(PORT.matcher(name).replaceFirst(""));
    }

    /// Whether an `Origin` header names this server itself.
    boolean isOwn(String origin) {
        return Optional.of(origin.toLowerCase(Locale.ROOT))
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
                .map(text -> text.substring(text.indexOf("//") + 2))
                .filter(this::answersTo)
                .isPresent();
    }
}
