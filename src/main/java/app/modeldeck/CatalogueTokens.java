package app.modeldeck;

import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.settings.CatalogueServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The tokens of catalogue servers: those kept with the keys, each for one address; where there is none, what the
/// environment has for the server that is entered. May block.
///
/// @param variable the token of the environment
record CatalogueTokens(OwnKeys keys, Optional<Secret> variable) implements Function<URI, Optional<Secret>> {
    private static final String VARIABLE = "MODELDECK_CATALOGUE_TOKEN";

    static CatalogueTokens of(OwnKeys keys, Map<String, String> environment) {
        return new CatalogueTokens(keys, read(environment.getOrDefault(VARIABLE, "")));
    }

    private static Optional<Secret> read(String text) {
        try {
            return Optional.of(Secret.of(text));
        } catch (UnusableKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Secret> apply(URI server) {
        return keys.signIn(new CatalogueServer(server, CatalogueServer.Use.ON).account())
                .or(() -> variable);
    }
}
