package app.modeldeck.secrets;

import app.modeldeck.model.ProviderInfo;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Keys in the variables that providers document, `REPLICATE_API_TOKEN`. A variable that cannot be a key
/// counts as unset.
public final class EnvironmentKeys implements KeyRing {
    private final Map<String, String> environment;

    /// Made from what it works with.
    ///
    /// @param environment the variables of the process
    public EnvironmentKeys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public KeyFinding look(ProviderInfo provider) {
        return KeyFinding.of(provider.keyVariables().stream()
                .flatMap(variable -> read(variable).stream())
                .findFirst());
    }

    /// The variables of these providers that are set to what cannot be a key.
    public Stream<String> unusable(Stream<ProviderInfo> providers) {
        return providers
                .flatMap(provider -> provider.keyVariables().stream())
                .distinct()
                .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
                .filter(variable -> read(variable).isEmpty());
    }

    private Optional<HeldKey> read(String variable) {
        try {
            var value = environment.getOrDefault(variable, "");
            return Optional.of(new HeldKey(Secret.of(value), new HeldKey.Place.Environment(variable)));
        } catch (UnusableKeyException _) {
            return Optional.empty();
        }
    }
}
