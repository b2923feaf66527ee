package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A provider with one list and little else, answered from a [PlainApi].
///
/// @param api what it is
record PlainWire(PlainApi api) implements WireFormat {

    @Override
    public OptionalInt page(Ask ask) {
        if (!isList(ask) || words(ask).isPresent()) {
            return OptionalInt.empty();
        }
        OptionalInt start = start(ask);
        return start.isEmpty() ? start : OptionalInt.of(start.getAsInt() / size(ask) + 1);
    }

    @Override
    public CannedAnswer answer(Ask ask, Twist twist) {
        if (!ask.method().equals("GET")) {
            return error(405);
        }
        if (refuses(ask)) {
            return error(401);
        }
        return isList(ask)
                ? list(ask, twist)
                : Optional.ofNullable(api.keyed().get(route(ask)))
                        .map(CannedAnswer::json)
                        .orElseGet(() -> error(404));
    }

    @Override
    public CannedAnswer error(int status) {
        return api.errors().apply(status);
    }

    @Override
    public CannedAnswer throttledInBody() {
        return error(429);
    }

    private boolean isList(Ask ask) {
        return route(ask).equals(api.list());
    }

    private static String route(Ask ask) {
        return String.join("/", ask.route());
    }

    private boolean refuses(Ask ask) {
        PlainApi.Keys keys = api.keys();
        boolean needed = keys.need() == PlainApi.Need.REQUIRED || api.keyed().containsKey(route(ask));
        return keys.need() != PlainApi.Need.NONE
                && switch (ask.keyUse(keys.scheme())) {
                    case NONE -> needed;
                    case ACCEPTED -> false;
                    case REFUSED -> true;
                };
    }

    private CannedAnswer list(Ask ask, Twist twist) {
        OptionalInt start = start(ask);
        if (start.isEmpty() || size(ask) < 1) {
            return error(400);
        }
        return switch (twist) {
            case DRIFT -> CannedAnswer.json(api.drifted());
            case EMPTY -> api.pages().tell().answer(api.shape().holding(api.document(), List.of()), Optional.empty());
            case NONE -> page(ask, start.getAsInt(), Twist.NONE);
            case FOREIGN_NEXT -> page(ask, start.getAsInt(), Twist.FOREIGN_NEXT);
        };
    }

    private CannedAnswer page(Ask ask, int start, Twist twist) {
        List<JsonNode> found = api.shape().entries(api.document()).stream()
                .filter(entry -> matches(entry, words(ask)))
                .toList();
        int from = Math.min(start, found.size());
        int end = from + Math.min(size(ask), found.size() - from);
        List<JsonNode> page = found.subList(from, end).stream()
                .map(entry -> api.selection().of(ask, entry))
                .toList();
        Optional<PlainApi.Next> next = twist == Twist.FOREIGN_NEXT
                ? Optional.of(new PlainApi.Next(cursor(from), "http://other.invalid/" + api.list()))
                : Optional.of(end).filter(at -> at < found.size()).map(at -> next(ask, at));
        return api.pages().tell().answer(api.shape().holding(api.document(), page), next);
    }

    private PlainApi.Next next(Ask ask, int at) {
        String kept = ask.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(api.pages().cursor()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .map(pair -> pair.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D") + "&")
                .collect(Collectors.joining());
        String address =
                ask.base() + "/" + api.list() + "?" + kept + api.pages().cursor() + "=" + cursor(at);
        return new PlainApi.Next(cursor(at), address);
    }

    private Optional<String> words(Ask ask) {
        return api.search().flatMap(ask::parameter).filter(words -> !words.isBlank());
    }

    private static boolean matches(JsonNode entry, Optional<String> words) {
        String text = entry.toString().toLowerCase(Locale.ROOT);
        return words.stream()
                .flatMap(all ->
                        Arrays.stream(all.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .allMatch(text::contains);
    }

    private int size(Ask ask) {
        PlainApi.Pages pages = api.pages();
        boolean asked = ask.parameter(pages.limit()).isPresent();
        return asked ? Math.min(ask.number(pages.limit()).orElse(0), pages.most()) : pages.usual();
    }

    private OptionalInt start(Ask ask) {
        return ask.parameter(api.pages().cursor()).map(PlainWire::decoded).orElse(OptionalInt.of(0));
    }

    private static OptionalInt decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return OptionalInt.of(Integer.parseInt(text, 1, text.length(), 10));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return OptionalInt.empty();
        }
    }

    /// Where a page begins, in a form that says nothing to a reader.
    private static String cursor(int start) {
        byte[] text = ("@" + start).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
