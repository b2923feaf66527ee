package app.modeldeck.provider.reading;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.task.Tasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the fields of a model stand in an entry of a provider's answer: the mapping as data. Immutable.
///
/// A place is a path of field names (`metadata.display_name`), several paths of which the first that states
/// something counts (`title|name`), or a template (`{owner}/{name}`); templates make ids and page addresses.
/// A model without a name takes the last part of its id, one without an owner the part in front of its id's
/// first slash, and the evidence says so.
public final class Fields {
    /// Part of an address that leads out of the folder that it stands in, whatever it is encoded as.
    private static final Pattern WALKS_UP = Pattern.compile("/\\.\\.?([/;?#]|$)");

    private final Map<Field, FieldPath> places;

    private Fields(Map<Field, FieldPath> places) {
        this.places = places;
    }

    /// A model's identity, and nothing else yet.
    ///
    /// @param id a path or a template
    public static Fields identifiedBy(String id) {
        return new Fields(Map.of()).with(Field.ID, id);
    }

    /// The same with one more field, or the field at another place.
    public Fields with(Field field, String place) {
        var more = new EnumMap<Field, FieldPath>(Field.class);
        more.putAll(places);
        more.put(field, new FieldPath(place));
        return new Fields(more);
    }

    /// The same in an entry that has everything below an object of that name.
    public Fields below(String object) {
        var below = new EnumMap<Field, FieldPath>(Field.class);
        places.forEach((field, place) -> below.put(field, place.below(object)));
        return new Fields(below);
    }

    /// The names of all fields that are read.
    public Stream<String> names() {
        return places.values().stream().flatMap(FieldPath::names);
    }

    /// The id of this entry, exactly as a person would paste it into code; empty when it has no usable one.
    public Optional<String> id(AnswerEntry row) {
        return Optional.ofNullable(places.get(Field.ID))
                .flatMap(place -> place.isTemplate()
                        ? place.filled(
                                path -> row.id(path).filter(part -> place.takesSlashes(path) || !part.contains("/")))
                        : place.paths().stream()
                                .flatMap(path -> row.id(path).stream())
                                .findFirst());
    }

    /// Where ids come from.
    Evidence idEvidence() {
        var place = places.get(Field.ID);
        return place != null && !place.isTemplate()
                ? new Evidence.Stated(place.text())
                : new Evidence.Derived(place == null ? "" : place.text());
    }

    /// Reads everything but the id, prices and what is made of several fields.
    void read(AnswerEntry row, ModelDraft draft) {
        each(row, Field.NAME, AnswerEntry::line, draft::name);
        each(row, Field.DESCRIPTION, AnswerEntry::lines, draft::description);
        each(row, Field.COVER, AnswerEntry::address, draft::cover);
        each(row, Field.OWNER, AnswerEntry::line, draft::owner);
        each(row, Field.LICENSE, AnswerEntry::line, draft::license);
        each(row, Field.RUNS, AnswerEntry::count, draft::runs);
        each(row, Field.CREATED, AnswerEntry::instant, draft::created);
        each(row, Field.UPDATED, AnswerEntry::instant, draft::updated);
        each(row, Field.STATUS, (entry, path) -> entry.line(path).flatMap(Lifecycles::of), draft::lifecycle);
        each(row, Field.CONTEXT, (entry, path) -> entry.count(path).filter(tokens -> tokens > 0), draft::context);
        each(row, Field.TAGS, (entry, path) -> Optional.of(entry.tags(path)).filter(t -> !t.isEmpty()), draft::tags);
        each(row, Field.CAPABILITIES, Fields::categories, (tasks, _) -> draft.capabilities(tasks));
        page(row, draft);
    }

    private static Optional<List<Capability>> categories(AnswerEntry row, String path) {
        var category = row.line(path);
        var tasks = category.isPresent() ? Tasks.stated(path, category) : Tasks.statedByTags(path, row.tags(path));
        return Optional.of(tasks).filter(found -> !found.isEmpty());
    }

    private void page(AnswerEntry row, ModelDraft draft) {
        var place = places.get(Field.PAGE);
        if (place != null && place.isTemplate()) {
            place.filled(path -> row.id(path).map(Addresses::path))
                    .filter(address -> !WALKS_UP.matcher(address).find())
                    .flatMap(AnswerEntry::https)
                    .ifPresent(address -> draft.page(address, new Evidence.Derived(place.text())));
        } else {
            each(row, Field.PAGE, AnswerEntry::address, draft::page);
        }
    }

    private <T> void each(
            AnswerEntry row,
            Field field,
            BiFunction<AnswerEntry, String, Optional<T>> reading,
            BiConsumer<T, Evidence> found) {
        var place = places.get(field);
        if (place == null) {
            return;
        }
        for (int i = 0; i < place.paths().size(); i++) {
            var value = reading.apply(row, place.paths().get(i));
            if (value.isPresent()) {
                found.accept(value.get(), place.stated().get(i));
                return;
            }
        }
    }
}
