package app.modeldeck.provider.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a provider's API is, as a person wrote it: an address that a key may be sent to. Pure.
public sealed interface BaseAddress {
    /// It can be used.
    ///
    /// @param address without a slash at its end
    record Usable(URI address) implements BaseAddress {}

    /// It cannot.
    record Unusable(Reason why) implements BaseAddress {}

    /// Why an address cannot be used.
    enum Reason {
        EMPTY("is missing"),
        NO_ADDRESS("must be an address such as https://api.example.com/v1"),
        NOT_SECURE("must begin with https://, or with http:// on this computer (localhost, 127.0.0.1, [::1])"),
        NO_PORT("must have a port from 1 to 65535, or none"),
        MORE_THAN_A_PLACE("must have no user, query or fragment in it; a key has its own field");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// What is right, to stand after the name of the field.
        public String words() {
            return words;
        }
    }

    /// What people paste that is the address of one call; the API is above it.
    List<String> CALLS = List.of("/chat/completions", "/completions", "/models");

    /// The highest port that there is.
    int LAST_PORT = 65_535;

    Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /// Reads an address as a person typed or pasted it.
    static BaseAddress of(String typed) {
        if (typed.isBlank()) {
            return new Unusable(Reason.EMPTY);
        }
        try {
            return of(new URI(shortened(typed.strip())));
        } catch (URISyntaxException _) {
            return new Unusable(Reason.NO_ADDRESS);
        }
    }

    private static BaseAddress of(URI address) {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Unusable(Reason.NOT_SECURE);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return new Unusable(Reason.MORE_THAN_A_PLACE);
        }
        if (address.getHost() == null || !Addresses.isBelow(address, Addresses.below(address, "/models"))) {
            return new Unusable(Reason.NO_ADDRESS);
        }
        if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
            return new Unusable(Reason.NO_PORT);
        }
        return scheme.equals("https") || isLoopback(address) ? new Usable(address) : new Unusable(Reason.NOT_SECURE);
    }

    private static String shortened(String typed) {
        var text = withoutSlashes(typed);
        for (var call : CALLS) {
            if (text.endsWith(call)) {
                return withoutSlashes(text.substring(0, text.length() - call.length()));
            }
        }
        return text;
    }

    private static String withoutSlashes(String text) {
        return text.replaceFirst("/+$", "");
    }

    /// Whether the address is on this computer.
    static boolean isLoopback(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(host).matches();
    }
}
