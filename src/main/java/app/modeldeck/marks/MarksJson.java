package app.modeldeck.marks;

import static app.modeldeck.files.StrictJson.require;
import static app.modeldeck.files.StrictJson.text;
import static app.modeldeck.files.StrictJson.truth;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.Understood;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Marks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The notebook as JSON: under `models` an object for each model, named `provider/id`.
final class MarksJson implements DocumentFormat<Notebook> {
    private static final int VERSION = 1;
    private static final int LARGEST = 64 << 20;
    private static final String MODELS = "models";
    private static final String FAVOURITE = "favourite";
    private static final String HIDDEN = "hidden";
    private static final String NOTE = "note";
    private static final String TAGS = "tags";
    private static final String OWNERS = "hiddenOwners";
    private static final String RECENTS = "recents";
    private static final String SEARCHES = "searches";

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
        StrictJson.requireVersion(document, VERSION);
        try {
            var recents = new ArrayList<Model.Id>();
            for (var id : texts(document, RECENTS)) {
                recents.add(id(id));
            }
            return Understood.whole(new Notebook(marks(document), recents, searches(document)));
        } catch (IllegalArgumentException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    private static Marks marks(ObjectNode document) throws UnusableFileException {
        var models = document.path(MODELS);
        require(models.isMissingNode() || models.isObject());
        var favourites = new HashSet<Model.Id>();
        var hidden = new HashSet<Model.Id>();
        var notes = new HashMap<Model.Id, String>();
        var tags = new HashMap<Model.Id, List<String>>();
        for (var entry : models.properties()) {
            var id = id(entry.getKey());
            var said = entry.getValue();
            require(said.isObject());
            addIf(truth(said, FAVOURITE, false), id, favourites);
            addIf(truth(said, HIDDEN, false), id, hidden);
            if (said.has(NOTE) && !text(said, NOTE).isBlank()) {
                notes.put(id, text(said, NOTE));
            }
            var own = texts(said, TAGS);
            if (!own.isEmpty()) {
                tags.put(id, own);
            }
        }
        return new Marks(favourites, hidden, Set.copyOf(texts(document, OWNERS)), notes, tags);
    }

    private static void addIf(boolean said, Model.Id id, Set<Model.Id> set) {
        if (said) {
            set.add(id);
        }
    }

    private static Model.Id id(String text) throws UnusableFileException {
        int slash = text.indexOf('/');
        require(slash > 0 && ProviderId.isSlug(text.substring(0, slash)));
        return new Model.Id(new ProviderId(text.substring(0, slash)), text.substring(slash + 1));
    }

    /// The texts of a field that is a list, none of them blank.
    private static List<String> texts(JsonNode object, String field) throws UnusableFileException {
        var list = object.path(field);
        require(list.isMissingNode() || list.isArray());
        var texts = new ArrayList<String>();
        for (var one : list) {
            require(one.isTextual() && !one.textValue().isBlank());
            texts.add(one.textValue());
        }
        return texts.stream().distinct().toList();
    }

    private static List<SavedSearch> searches(JsonNode document) throws UnusableFileException {
        var list = document.path(SEARCHES);
        require(list.isMissingNode() || list.isArray());
        var searches = new ArrayList<SavedSearch>();
        for (var one : list) {
            require(one.isObject());
            searches.add(new SavedSearch(text(one, "name"), text(one, "query")));
        }
        return searches;
    }

    @Override
    public ObjectNode write(Notebook notebook, ObjectNode before) {
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
        return document;
    }

    /// Every model that has a mark, or something that is not ours, in the order of the ids.
    private static void writeModels(Marks marks, ObjectNode document) {
        var models = new TreeMap<String, ObjectNode>();
        document.path(MODELS).properties().forEach(entry -> {
            var said = (ObjectNode) entry.getValue();
            said.remove(List.of(FAVOURITE, HIDDEN, NOTE, TAGS));
            if (!said.isEmpty()) {
                models.put(entry.getKey(), said);
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
