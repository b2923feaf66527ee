package app.modeldeck.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.stream.Stream;

/// The addresses of this computer by which the server is reached: the one it listens on, or, where it listens on
/// all, those that the interfaces have at the moment.
record OwnAddresses(InetAddress bind) {
    /// Whether this is one of them.
    ///
    /// @param literal an address in digits, never a name
    boolean have(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            return bind.isAnyLocalAddress() ? NetworkInterface.getByInetAddress(address) != null : address.equals(bind);
        } catch (IllegalArgumentException | SocketException _) {
            return false;
        }
    }

    /// The one to tell: others can use it too, where there is such a one.
    InetAddress told() {
        return bind.isAnyLocalAddress()
                ? ofInterfaces()
                        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                        .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                        .orElseGet(ServerSettings::loopbackAddress)
                : bind;
    }

    private static Stream<InetAddress> ofInterfaces() {
        try {
            return NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses);
        } catch (SocketException _) {
            return Stream.of();
        }
    }
}
