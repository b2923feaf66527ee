package app.modeldeck;

import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import java.util.List;
import java.util.function.Supplier;

/// What entries in the keychain are called. Where a person has given the address of a provider, it is part of the name,
/// so that its key never goes to another address that was written into the same file.
///
/// @param ofFiles the providers that the user's files describe
/// @param settings the settings in force, with the endpoints
record KeychainEntries(List<ModelProvider> ofFiles, Supplier<Settings> settings) {
    String name(ProviderInfo provider) {
        var id = provider.id();
        return ofFiles.stream()
                .filter(file -> file.info().id().equals(id))
                .map(ModelProvider::address)
                .findFirst()
                .or(() -> settings.get().endpoint(id).map(Endpoint::address))
                .map(address -> OwnKeys.account(id, address))
                .orElseGet(() -> OwnKeys.account(id));
    }
}
