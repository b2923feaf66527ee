package app.modeldeck;

import app.modeldeck.cli.UsageException;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.BaseAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where each provider's API is for this run: as documented, or as `MODELDECK_<PROVIDER>_URL` says.
///
/// @param moved the addresses that the environment names
record ProviderAddresses(Map<ProviderId, URI> moved) {
    ProviderAddresses {
        moved = Map.copyOf(moved);
    }

    /// Reads the environment.
    ///
    /// @throws UsageException when an address is none, or would carry keys over an open network
    static ProviderAddresses of(List<ModelProvider> providers, Map<String, String> environment) throws UsageException {
        var moved = new HashMap<ProviderId, URI>();
        for (var provider : providers) {
            var id = provider.info().id();
            var variable = "MODELDECK_" + id.slug().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            var value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                moved.put(id, address(variable, value));
            }
        }
        return new ProviderAddresses(moved);
    }

    private static URI address(String variable, String value) throws UsageException {
        return switch (BaseAddress.of(value)) {
            case BaseAddress.Usable(URI address) -> address;
            case BaseAddress.Unusable(var why)
            when why == BaseAddress.Reason.NO_PORT -> throw new UsageException(variable + " " + why.words());
            case BaseAddress.Unusable _ ->
                throw new UsageException(variable + " must be an https address, or an http one of this computer,"
                        + " without a user, a query or a fragment");
        };
    }

    /// Where this provider's API is.
    URI of(ModelProvider provider) {
        return moved.getOrDefault(provider.info().id(), provider.address());
    }
}
