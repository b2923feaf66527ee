package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// A provider with one list, as data: everything that [PlainWire] needs to answer in its name. Immutable.
///
/// @param list the list's path below the provider's address, without a slash in front: `models/list`
/// @param document the whole list as the provider would send it, were there no pages
/// @param shape where the entries are in it
/// @param errors the provider's answer of this status
/// @param keys what a key is for
/// @param keyed what only a valid key opens, by path
/// @param search the parameter of the list that takes the words to search for; empty where there is no search
/// @param pages how the list is cut
/// @param selection which fields of an entry a request gets
record PlainApi(
        String list,
        JsonNode document,
        Shape shape,
        IntFunction<CannedAnswer> errors,
        Keys keys,
        Map<String, JsonNode> keyed,
        Optional<String> search,
        Pages pages,
        Selection selection) {
    PlainApi {
        keyed = Map.copyOf(keyed);
    }

    /// Where the entries are in a document.
    sealed interface Shape {
        /// They are a list.
        ///
        /// @param name the field that holds it; empty where the document itself is the list
        record Listed(String name) implements Shape {}

        /// They are the values of an object in every value of the document.
        ///
        /// @param inner the field that holds that object
        record Nested(String inner) implements Shape {}

        /// The entries of a document.
        default List<JsonNode> entries(JsonNode document) {
            return switch (this) {
                case Listed(String name) ->
                    (name.isEmpty() ? document : document.path(name))
                            .valueStream()
                            .toList();
                case Nested(String inner) ->
                    document.valueStream()
                            .flatMap(outer -> outer.path(inner).valueStream())
                            .toList();
            };
        }

        /// The document with only these of its entries.
        default JsonNode holding(JsonNode document, List<JsonNode> entries) {
            return switch (this) {
                case Listed(String name) when name.isEmpty() -> Json.array(entries);
                case Listed(String name) -> document.<ObjectNode>deepCopy().set(name, Json.array(entries));
                case Nested(String inner) -> nested(document, inner, entries);
            };
        }

        private static JsonNode nested(JsonNode document, String inner, List<JsonNode> entries) {
            ObjectNode copy = document.deepCopy();
            copy.forEach(outer -> {
                if (outer.path(inner) instanceof ObjectNode models) {
                    models.removeIf(model -> !entries.contains(model));
                }
            });
            return copy;
        }
    }

    /// What a key is for. One with "invalid" in it is refused wherever keys are taken.
    enum Need {
        /// Nothing: whatever comes is ignored.
        NONE,
        /// The list is public.
        OPTIONAL,
        /// The list is not.
        REQUIRED
    }

    /// How keys are taken.
    ///
    /// @param need what for
    /// @param scheme the word in front of it in the `Authorization` header
    record Keys(Need need, String scheme) {}

    /// How a list is cut into pages.
    ///
    /// @param limit the parameter that takes the number of entries on a page; empty where there is none
    /// @param usual how many a page has
    /// @param most how many it can have
    /// @param cursor the parameter that takes the place to go on from
    /// @param tell says where the next page is
    record Pages(String limit, int usual, int most, String cursor, Tell tell) {
        /// There is one.
        static final Pages ONE =
                new Pages("", Integer.MAX_VALUE, Integer.MAX_VALUE, "", (envelope, _) -> CannedAnswer.json(envelope));
    }

    /// Puts into an answer where the next page is.
    @FunctionalInterface
    interface Tell {
        /// Answers with one page.
        ///
        /// @param envelope a copy of the document with the entries of this page, to be changed at will
        CannedAnswer answer(JsonNode envelope, Optional<Next> next);
    }

    /// The next page.
    ///
    /// @param cursor where it begins
    /// @param address its whole address
    record Next(String cursor, String address) {}

    /// Chooses the fields of an entry by what is asked.
    @FunctionalInterface
    interface Selection {
        JsonNode of(Ask ask, JsonNode entry);
    }

    /// A public list in one page that takes no key.
    static PlainApi of(String list, JsonNode document, Shape shape, IntFunction<CannedAnswer> errors) {
        return new PlainApi(
                list,
                document,
                shape,
                errors,
                new Keys(Need.NONE, ""),
                Map.of(),
                Optional.empty(),
                Pages.ONE,
                (_, entry) -> entry);
    }

    /// The same with keys.
    PlainApi keys(Need need, String scheme) {
        return new PlainApi(list, document, shape, errors, new Keys(need, scheme), keyed, search, pages, selection);
    }

    /// The same with a further path that only a valid key opens.
    PlainApi keyed(String path, JsonNode answer) {
        Map<String, JsonNode> more = new LinkedHashMap<>(keyed);
        more.put(path, answer);
        return new PlainApi(list, document, shape, errors, keys, more, search, pages, selection);
    }

    /// The same with a search.
    PlainApi searchedBy(String parameter) {
        return new PlainApi(list, document, shape, errors, keys, keyed, Optional.of(parameter), pages, selection);
    }

    /// The same in pages.
    PlainApi cut(Pages how) {
        return new PlainApi(list, document, shape, errors, keys, keyed, search, how, selection);
    }

    /// The same with a choice of fields.
    PlainApi selecting(Selection fields) {
        return new PlainApi(list, document, shape, errors, keys, keyed, search, pages, fields);
    }

    /// A list of this name where nobody looks for one.
    JsonNode drifted() {
        ArrayNode entries = Json.array(shape.entries(document));
        return Json.object().set("rows", entries);
    }
}
