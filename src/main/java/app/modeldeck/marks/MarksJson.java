package app.modeldeck.marks;

import static app.modeldeck.files.StrictJson.require;
import static app.modeldeck.files.StrictJson.text;
import static app.modeldeck.files.StrictJson.truth;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.FieldByField;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.Understood;
import app.modeldeck.files.Unread;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Marks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The notebook as JSON: under `models` an object for each model, named `provider/id`.
final class MarksJson implements DocumentFormat<Notebook> {
    private static final int VERSION = 1;
    private static final int LARGEST = 64 << 20;
    private static final String MODELS = "models";
    private static final String FAVOURITE = "favourite";
    private static final String HIDDEN = "hidden";
    private static final String NOTE = "note";
    private static final String TAGS = "tags";
    private static final List<String> OF_MODEL = List.of(FAVOURITE, HIDDEN, NOTE, TAGS);
    private static final String OWNERS = "hiddenOwners";
    private static final String RECENTS = "recents";
    private static final String SEARCHES = "searches";
    private static final Pattern ORDINARY_ID = Pattern.compile("[a-z0-9-]{1,40}/[\\w./:@+-]{1,80}");

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public int largest() {
        return LARGEST;
    }

    @Override
    public Notebook usual() {
        return Notebook.BLANK;
    }

    @Override
    public Understood<Notebook> read(ObjectNode document) throws UnusableFileException {
        var fields = new FieldByField();
        StrictJson.requireNotNewer(document, VERSION, fields);
        var recents = new ArrayList<Model.Id>();
        each(document, RECENTS, fields, one -> recents.add(id(line(one))));
        var notebook = new Notebook(marks(document, fields), recents, searches(document, fields));
        return new Understood<>(notebook, fields.passedOver());
    }

    private static Marks marks(ObjectNode document, FieldByField fields) {
        var favourites = new HashSet<Model.Id>();
        var hidden = new HashSet<Model.Id>();
        var notes = new HashMap<Model.Id, String>();
        var tags = new HashMap<Model.Id, List<String>>();
        var models = fields.read(MODELS, document.objectNode(), () -> object(document.path(MODELS)));
        for (var entry : models.properties()) {
            var said = entry.getValue();
            var name = name(entry.getKey());
            fields.read(name, Optional.<Model.Id>empty(), () -> Optional.of(id(entry.getKey(), said)))
                    .ifPresent(id -> {
                        addIf(fields.read(name, false, () -> truth(said, FAVOURITE, false)), id, favourites);
                        addIf(fields.read(name, false, () -> truth(said, HIDDEN, false)), id, hidden);
                        var note = fields.read(name, "", () -> said.has(NOTE) ? text(said, NOTE) : "");
                        if (!note.isBlank()) {
                            notes.put(id, note);
                        }
                        var own = fields.read(name, List.<String>of(), () -> tags(said));
                        if (!own.isEmpty()) {
                            tags.put(id, own);
                        }
                    });
        }
        var owners = new HashSet<String>();
        each(document, OWNERS, fields, one -> owners.add(line(one)));
        return new Marks(favourites, hidden, owners, notes, tags);
    }

    /// The name of an entry for a person, where it is an id as they are; the file is anybody's.
    private static String name(String id) {
        return ORDINARY_ID.matcher(id).matches() ? MODELS + "." + id : MODELS;
    }

    private static JsonNode object(JsonNode models) throws UnusableFileException {
        require(models.isMissingNode() || models.isObject());
        return models;
    }

    private static void addIf(boolean said, Model.Id id, Set<Model.Id> set) {
        if (said) {
            set.add(id);
        }
    }

    private static Model.Id id(String text, JsonNode said) throws UnusableFileException {
        require(said.isObject());
        return id(text);
    }

    private static Model.Id id(String text) throws UnusableFileException {
        int slash = text.indexOf('/');
        require(slash > 0 && ProviderId.isSlug(text.substring(0, slash)));
        return new Model.Id(new ProviderId(text.substring(0, slash)), text.substring(slash + 1));
    }

    /// Takes one element of a list.
    @FunctionalInterface
    private interface Taking {
        /// Takes it.
        ///
        /// @return whether something has changed by it
        boolean take(JsonNode one) throws UnusableFileException;
    }

    private static void each(ObjectNode document, String field, FieldByField fields, Taking taking) {
        var list = fields.read(field, document.arrayNode(), () -> list(document, field));
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i);
            fields.read(field + "[" + i + "]", false, () -> taking.take(one));
        }
    }

    private static JsonNode list(JsonNode object, String field) throws UnusableFileException {
        var list = object.path(field);
        require(list.isMissingNode() || list.isArray());
        return list;
    }

    private static String line(JsonNode one) throws UnusableFileException {
        require(one.isTextual() && !one.textValue().isBlank());
        return one.textValue();
    }

    private static List<String> tags(JsonNode said) throws UnusableFileException {
        var tags = new LinkedHashSet<String>();
        for (var tag : list(said, TAGS)) {
            tags.add(line(tag));
        }
        return List.copyOf(tags);
    }

    private static List<SavedSearch> searches(ObjectNode document, FieldByField fields) {
        var searches = new ArrayList<SavedSearch>();
        each(document, SEARCHES, fields, one -> searches.add(another(one, searches)));
        return searches;
    }

    private static SavedSearch another(JsonNode one, List<SavedSearch> before) throws UnusableFileException {
        require(one.isObject());
        var search = new SavedSearch(text(one, "name"), text(one, "query"));
        require(before.stream().noneMatch(other -> other.name().equals(search.name())));
        return search;
    }

    @Override
    public ObjectNode write(Notebook notebook, ObjectNode before) {
        var document = written(notebook, before);
        var understood = understood(before);
        if (!understood.passedOver().isEmpty()) {
            var unread = new Unread(before, written(understood.value(), before));
            keepUnread(unread.in(MODELS), document.withObjectProperty(MODELS));
            unread.keep(List.of("version", MODELS, OWNERS, RECENTS, SEARCHES), document);
        }
        return document;
    }

    /// A model that is marked anew keeps what could not be read of its other marks.
    private static void keepUnread(Unread unread, ObjectNode models) {
        var ids = unread.before().properties().stream().map(Map.Entry::getKey).toList();
        unread.keep(ids, models);
        for (var id : ids) {
            var said = models.path(id) instanceof ObjectNode known ? known : StrictJson.empty();
            unread.in(id).keep(OF_MODEL, said);
            if (!said.isEmpty()) {
                models.set(id, said);
            }
        }
    }

    /// So does whoever keeps another search: none that could not be read is lost.
    private static void keepUnread(JsonNode before, ArrayNode searches) {
        var fields = new FieldByField();
        var read = new ArrayList<SavedSearch>();
        for (var one : before.isArray() ? before : searches.arrayNode()) {
            if (!fields.read(SEARCHES, false, () -> read.add(another(one, read)))) {
                searches.add(one.deepCopy());
            }
        }
    }

    /// What a newer version wrote is never written into; nothing is kept of it.
    private Understood<Notebook> understood(ObjectNode before) {
        try {
            return read(before);
        } catch (UnusableFileException _) {
            return Understood.whole(usual());
        }
    }

    private static ObjectNode written(Notebook notebook, ObjectNode before) {
        var document = before.deepCopy();
        document.put("version", VERSION);
        writeModels(notebook.marks(), document);
        put(document, OWNERS, notebook.marks().hiddenOwners().stream().sorted().toList());
        put(
                document,
                RECENTS,
                notebook.recents().stream().map(Model.Id::toString).toList());
        var searches = document.putArray(SEARCHES);
        notebook.searches().forEach(search -> {
            var object = searches.addObject();
            before.path(SEARCHES).forEach(old -> {
                if (old instanceof ObjectNode known
                        && known.path("name").asText().equals(search.name())) {
                    object.setAll(known);
                }
            });
            object.put("name", search.name()).put("query", search.query());
        });
        keepUnread(before.path(SEARCHES), searches);
        return document;
    }

    /// Every model that has a mark, or something that is not ours, in the order of the ids.
    private static void writeModels(Marks marks, ObjectNode document) {
        var models = new TreeMap<String, ObjectNode>();
        document.path(MODELS).properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode said) {
                said.remove(OF_MODEL);
                if (!said.isEmpty()) {
                    models.put(entry.getKey(), said);
                }
            }
        });
        marks.favourites().forEach(id -> entry(models, id).put(FAVOURITE, true));
        marks.hidden().forEach(id -> entry(models, id).put(HIDDEN, true));
        marks.notes().forEach((id, note) -> entry(models, id).put(NOTE, note));
        marks.tags().forEach((id, tags) -> put(entry(models, id), TAGS, tags));
        var object = document.putObject(MODELS);
        models.forEach(object::set);
    }

    private static ObjectNode entry(Map<String, ObjectNode> models, Model.Id id) {
        return models.computeIfAbsent(id.toString(), _ -> StrictJson.empty());
    }

    private static void put(ObjectNode object, String field, Collection<String> texts) {
        var list = object.putArray(field);
        texts.forEach(list::add);
    }
}
