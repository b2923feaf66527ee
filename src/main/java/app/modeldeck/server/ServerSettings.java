package app.modeldeck.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Where the endpoint listens and whom it answers.
///
/// @param port the port; 0 picks a free one
/// @param bind the address to listen on
/// @param allowHosts further names that a `Host` header may carry, for a server behind a proxy: `models.example`, then
/// with any port, or `models.example:8443`
/// @param token what a request must show as `Authorization: Bearer`; without one only loopback may be bound
public record ServerSettings(int port, InetAddress bind, List<String> allowHosts, Optional<String> token) {
    /// The port when nobody chose one.
    public static final int USUAL_PORT = 4848;

    private static final int LAST_PORT = 65_535;

    public ServerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
        if (token.isEmpty() && !bind.isLoopbackAddress()) {
            throw new IllegalArgumentException("an address that others can reach needs a token");
        }
        allowHosts = List.copyOf(allowHosts);
    }

    /// On the loopback address, for this computer only.
    public static ServerSettings loopback(int port) {
        return new ServerSettings(port, loopbackAddress(), List.of(), Optional.empty());
    }

    /// 127.0.0.1, also where Java would prefer IPv6.
    public static InetAddress loopbackAddress() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}
