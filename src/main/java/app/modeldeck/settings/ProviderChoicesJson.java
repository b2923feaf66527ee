package app.modeldeck.settings;

import app.modeldeck.files.FieldByField;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is chosen for single providers, as it stands in the settings.
final class ProviderChoicesJson {
    private static final String PROVIDERS = "providers";
    private static final String ON = "on";
    /// Whether the provider's key in the environment is used.
    private static final String ENVIRONMENT = "environmentKey";

    private ProviderChoicesJson() {}

    /// Those that the document switches on or off.
    static Map<ProviderId, Settings.Switch> switches(ObjectNode document, FieldByField fields) {
        var switches = new HashMap<ProviderId, Settings.Switch>();
        truths(document, ON, fields)
                .forEach((id, on) -> switches.put(id, on ? Settings.Switch.ON : Settings.Switch.OFF));
        return switches;
    }

    /// Those whose keys in the environment the document does not want.
    static Set<ProviderId> ignored(ObjectNode document, FieldByField fields) {
        var ignored = new HashSet<ProviderId>();
        truths(document, ENVIRONMENT, fields).forEach((id, used) -> {
            if (!used) {
                ignored.add(id);
            }
        });
        return ignored;
    }

    private static Map<ProviderId, Boolean> truths(ObjectNode document, String field, FieldByField fields) {
        var truths = new HashMap<ProviderId, Boolean>();
        var providers = fields.read(PROVIDERS, document.objectNode(), () -> object(document.path(PROVIDERS)));
        for (var entry : providers.properties()) {
            var slug = entry.getKey();
            var name = ProviderId.isSlug(slug) ? PROVIDERS + "." + slug : PROVIDERS;
            fields.read(name, Optional.<Boolean>empty(), () -> truth(slug, entry.getValue(), field))
                    .ifPresent(is -> truths.put(new ProviderId(slug), is));
        }
        return truths;
    }

    private static JsonNode object(JsonNode providers) throws UnusableFileException {
        StrictJson.require(providers.isMissingNode() || providers.isObject());
        return providers;
    }

    private static Optional<Boolean> truth(String slug, JsonNode provider, String field) throws UnusableFileException {
        StrictJson.require(provider.isObject() && ProviderId.isSlug(slug));
        return provider.has(field) ? Optional.of(StrictJson.truth(provider, field, true)) : Optional.empty();
    }

    /// Puts them into the document; what is there and could not be read stays, unless it is chosen anew.
    static void write(Settings settings, ObjectNode document) {
        var providers = document.path(PROVIDERS) instanceof ObjectNode held ? held : document.putObject(PROVIDERS);
        providers.properties().forEach(entry -> removeOurs(entry.getValue()));
        providers.properties().removeIf(entry -> entry.getValue() instanceof ObjectNode said && said.isEmpty());
        settings.switches().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> of(entry.getKey(), providers).put(ON, entry.getValue() == Settings.Switch.ON));
        settings.ignored().stream().sorted().forEach(id -> of(id, providers).put(ENVIRONMENT, false));
    }

    private static void removeOurs(JsonNode provider) {
        for (var field : List.of(ON, ENVIRONMENT)) {
            if (provider instanceof ObjectNode said && said.path(field).isBoolean()) {
                said.remove(field);
            }
        }
    }

    private static ObjectNode of(ProviderId id, ObjectNode providers) {
        return providers.path(id.slug()) instanceof ObjectNode said ? said : providers.putObject(id.slug());
    }
}
