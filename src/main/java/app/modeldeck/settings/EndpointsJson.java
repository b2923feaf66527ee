package app.modeldeck.settings;

import app.modeldeck.files.FieldByField;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The endpoints that the user added, as they stand in the settings. One that cannot be read stays in the file, unless
/// another has its id now.
final class EndpointsJson {
    private static final String ENDPOINTS = "endpoints";
    private static final int LONGEST_NAME = 100;

    private EndpointsJson() {}

    /// What the document says.
    static List<Endpoint> read(ObjectNode document, FieldByField fields) {
        var list = fields.read(ENDPOINTS, document.arrayNode(), () -> list(document));
        var read = new ArrayList<Endpoint>();
        for (int i = 0; i < list.size(); i++) {
            var item = list.get(i);
            fields.read(ENDPOINTS + "[" + i + "]", false, () -> read.add(another(item, read)));
        }
        return read;
    }

    private static JsonNode list(ObjectNode document) throws UnusableFileException {
        var list = document.path(ENDPOINTS);
        StrictJson.require(list.isMissingNode() || list.isArray());
        return list;
    }

    private static Endpoint another(JsonNode item, List<Endpoint> before) throws UnusableFileException {
        var endpoint = endpoint(item);
        StrictJson.require(before.stream().noneMatch(other -> other.id().equals(endpoint.id())));
        return endpoint;
    }

    private static Endpoint endpoint(JsonNode item) throws UnusableFileException {
        StrictJson.require(item.isObject());
        var name = StrictJson.text(item, "name").strip();
        StrictJson.require(!name.isEmpty() && name.length() <= LONGEST_NAME);
        try {
            var address = new URI(StrictJson.text(item, "address"));
            return new Endpoint(new ProviderId(StrictJson.text(item, "id")), name, address);
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    /// Puts them into the document, each over what it held of it.
    static void write(List<Endpoint> endpoints, ObjectNode document) {
        var held = document.path(ENDPOINTS);
        var ids = endpoints.stream().map(endpoint -> endpoint.id().slug()).collect(Collectors.toSet());
        var list = document.arrayNode();
        endpoints.forEach(endpoint -> list.add(written(endpoint, held)));
        keepUnread(held, ids, list);
        document.set(ENDPOINTS, list);
    }

    private static void keepUnread(JsonNode held, Set<String> ids, ArrayNode list) {
        for (var item : held.isArray() ? held : list.arrayNode()) {
            if (!isReadable(item) && !ids.contains(item.path("id").asText())) {
                list.add(item);
            }
        }
    }

    private static boolean isReadable(JsonNode item) {
        try {
            return !endpoint(item).name().isEmpty();
        } catch (UnusableFileException _) {
            return false;
        }
    }

    private static ObjectNode written(Endpoint endpoint, JsonNode held) {
        var object = StrictJson.empty();
        held.forEach(old -> {
            if (old instanceof ObjectNode known
                    && known.path("id").asText().equals(endpoint.id().slug())) {
                object.setAll(known);
            }
        });
        return object.put("id", endpoint.id().slug())
                .put("name", endpoint.name())
                .put("address", endpoint.address().toString());
    }
}
