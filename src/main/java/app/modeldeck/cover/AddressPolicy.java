package app.modeldeck.cover;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/// Which addresses covers may be fetched from. Blocks on the resolver; safe for several threads.
@FunctionalInterface
public interface AddressPolicy {
    /// Returns where that may be asked.
    ///
    /// @throws CoverException when it may not, or its host is not known
    void require(URI address) throws CoverException;

    /// Public hosts over https: every address of the host must be one of the open Internet. The connection is made by
    /// name right after; Java keeps what it resolved for half a minute, so that it goes to an address checked here.
    static AddressPolicy publicHosts(Resolver resolver) {
        return address -> {
            require("https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null);
            for (var host : resolve(resolver, address.getHost())) {
                require(PublicAddresses.contains(host));
            }
        };
    }

    /// That server and no other, whatever its address: for sample covers and tests.
    ///
    /// @param server scheme, host and port
    static AddressPolicy only(URI server) {
        return address -> require(server.getScheme().equals(address.getScheme())
                && server.getRawAuthority().equals(address.getRawAuthority()));
    }

    private static List<InetAddress> resolve(Resolver resolver, String host) throws CoverException {
        try {
            return List.of(resolver.resolve(host));
        } catch (UnknownHostException _) {
            throw new CoverException(CoverException.Reason.UNREACHABLE);
        }
    }

    private static void require(boolean allowed) throws CoverException {
        if (!allowed) {
            throw new CoverException(CoverException.Reason.FORBIDDEN_ADDRESS);
        }
    }

    /// Finds the addresses of a host.
    @FunctionalInterface
    interface Resolver {
        /// All of them; an address in figures is its own.
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
