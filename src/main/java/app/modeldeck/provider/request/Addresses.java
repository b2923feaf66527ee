package app.modeldeck.provider.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Addresses below a provider's API, and the check that keeps a key from leaving it.
public final class Addresses {
    private static final int LONGEST = 2048;

    private Addresses() {}

    /// The address of a path below the API.
    ///
    /// @param path begins with a slash, already encoded
    public static URI below(URI api, String path) {
        var text = api.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    /// The address with one more query parameter.
    public static URI withParameter(URI address, String name, String value) {
        var joint = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + joint + encoded(name) + "=" + encoded(value));
    }

    /// The text as it may stand in a query or in one segment of a path.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// An id as it may stand in a path: each part encoded, the slashes kept.
    public static String path(String id) {
        return Arrays.stream(id.split("/", -1)).map(Addresses::encoded).collect(Collectors.joining("/"));
    }

    /// Whether a request with a key may go there: the same scheme, host and port, below the same path, and
    /// nothing odd about it.
    public static boolean isBelow(URI api, URI address) {
        var path = Optional.ofNullable(address.getRawPath()).orElse("");
        return isSameOrigin(api, address)
                && path.startsWith(below(api, "/").getRawPath())
                && !path.toLowerCase(Locale.ROOT).matches(".*(/\\.\\.?([/;].*)?$|%2e|%2f|%5c|\\\\).*");
    }

    /// Whether it is the same scheme, host and port, with nothing odd about it.
    static boolean isSameOrigin(URI one, URI other) {
        return other.toString().length() <= LONGEST
                && same(one.getScheme(), other.getScheme())
                && same(one.getHost(), other.getHost())
                && port(one) == port(other)
                && other.getRawUserInfo() == null;
    }

    private static boolean same(String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
