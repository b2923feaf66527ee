package app.modeldeck.model;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of a provider before it is asked.
///
/// @param id the stable name
/// @param name the name that people know, `fal.ai`
/// @param keyUse what a key is needed for
/// @param keyPage where a person gets a key, where there are keys
/// @param keyVariables environment variables that may hold a key, the first found counts
/// @param traits what sets it apart
/// @param calling how programs call its models
/// @param server the catalogue server that alone is asked, in its place: `models.example.org:4848`
public record ProviderInfo(
        ProviderId id,
        String name,
        KeyUse keyUse,
        Optional<URI> keyPage,
        List<String> keyVariables,
        Set<Trait> traits,
        Calling calling,
        Optional<String> server) {
    private static final Set<Trait> OF_ASKING_IT_FROM_HERE =
            Set.of(Trait.PRICES_ON_DEMAND, Trait.LOCAL, Trait.OFF_AT_FIRST);

    public ProviderInfo {
        keyVariables = List.copyOf(keyVariables);
        traits = Set.copyOf(traits);
    }

    /// It is asked itself.
    public ProviderInfo(
            ProviderId id,
            String name,
            KeyUse keyUse,
            Optional<URI> keyPage,
            List<String> keyVariables,
            Set<Trait> traits,
            Calling calling) {
        this(id, name, keyUse, keyPage, keyVariables, traits, calling, Optional.empty());
    }

    /// How its models are called is not known.
    public ProviderInfo(
            ProviderId id,
            String name,
            KeyUse keyUse,
            Optional<URI> keyPage,
            List<String> keyVariables,
            Set<Trait> traits) {
        this(id, name, keyUse, keyPage, keyVariables, traits, Calling.UNKNOWN);
    }

    /// The same, whose models are called so.
    public ProviderInfo called(Calling how) {
        return new ProviderInfo(id, name, keyUse, keyPage, keyVariables, traits, how, server);
    }

    /// The same, asked through that catalogue server, where the keys are.
    public ProviderInfo through(String catalogueServer) {
        var kept = new HashSet<>(traits);
        kept.removeAll(OF_ASKING_IT_FROM_HERE);
        return new ProviderInfo(
                id, name, KeyUse.NONE, Optional.empty(), keyVariables, kept, calling, Optional.of(catalogueServer));
    }

    /// Whether it has this trait.
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// What one provider does and another does not.
    public enum Trait {
        /// Its own search reaches beyond its list.
        SEARCHES,
        /// It describes what a model takes.
        DESCRIBES,
        /// It tells prices apart from its list, for models asked by name.
        PRICES_ON_DEMAND,
        /// Its list is a selection of what it has: the rest is found by its search alone.
        SELECTION,
        /// It runs on this computer, and not to find it is no failure.
        LOCAL,
        /// It is asked only after the user has switched it on.
        OFF_AT_FIRST
    }
}
