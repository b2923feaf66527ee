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
/// @param own addresses that may come as they are, with the port in use
record HostNames(Set<String> exact, Set<String> anyPort, OwnAddresses own, int port) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\[(?<six>[0-9a-f:.]+)]|(?<four>\\d{1,3}(?:\\.\\d{1,3}){3}))(?::(?<port>\\d{1,5}))?");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final int HTTP_PORT = 80;

    static HostNames of(OwnAddresses own, int port, Collection<String> allowed) {
        var exact = new HashSet<>(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
        if (port == HTTP_PORT) {
            exact.addAll(Set.of("127.0.0.1", "localhost", "[::1]"));
        }
        var anyPort = new HashSet<String>();
        for (var name : allowed) {
            (PORT.matcher(name).find() ? exact : anyPort).add(name.toLowerCase(Locale.ROOT));
        }
        return new HostNames(Set.copyOf(exact), Set.copyOf(anyPort), own, port);
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
        return exact.contains(name) || anyPort.contains(PORT.matcher(name).replaceFirst("")) || isOwnAddress(name);
    }

    /// A name is never looked up: whoever owns it says where it leads.
    private boolean isOwnAddress(String host) {
        var address = ADDRESS.matcher(host);
        return address.matches()
                && Optional.ofNullable(address.group("port"))
                        .map(Integer::valueOf)
                        .orElse(HTTP_PORT)
                        .equals(port)
                && Optional.ofNullable(address.group("six"))
                        .or(() -> Optional.ofNullable(address.group("four")))
                        .filter(own::have)
                        .isPresent();
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
