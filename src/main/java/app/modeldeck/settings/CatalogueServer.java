package app.modeldeck.settings;

import java.net.URI;
import java.util.regex.Pattern;

/// Another Modeldeck that the whole catalogue is taken from. Its token is kept where keys are, never here.
///
/// @param address where it is, also where that of its answer was given; whether a token may go there is checked
/// where it is used
/// @param use whether it is asked
public record CatalogueServer(URI address, Use use) {
    private static final Pattern OF_THE_ANSWER = Pattern.compile("/*(/api(/models)?)?/*$");

    public CatalogueServer {
        address = address.getHost() == null ? address : home(address);
    }

    private static URI home(URI typed) {
        return URI.create(OF_THE_ANSWER.matcher(typed.toString()).replaceFirst(""));
    }

    /// Who is asked for models.
    public enum Use {
        /// The server, and nobody else.
        ON,
        /// The providers themselves.
        OFF
    }

    /// The name of the entry of its token: a token never goes to another address.
    public String account() {
        return "catalogue server at " + address;
    }

    /// The same, asked or not.
    public CatalogueServer with(Use to) {
        return new CatalogueServer(address, to);
    }
}
