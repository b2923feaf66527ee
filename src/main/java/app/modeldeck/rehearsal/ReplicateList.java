package app.modeldeck.rehearsal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Replicate's list of all models: two sort keys, two directions, 25 elements a page, cursors by time.
/// Immutable.
final class ReplicateList {
    static final int PAGE = 25;
    private static final String BY_CREATION = "model_created_at";
    private static final String BY_VERSION = "latest_version_created_at";

    private final List<Sample> byVersion;
    private final List<Sample> byCreation;

    ReplicateList(List<Sample> samples) {
        byVersion = newestFirst(samples, Sample::versioned);
        byCreation = newestFirst(samples, Sample::created);
    }

    /// A run of the list.
    ///
    /// @param samples its elements
    /// @param number its page number, counted from 1
    /// @param next the query of the page behind it
    /// @param previous the query of the page in front of it
    record Page(List<Sample> samples, int number, Optional<String> next, Optional<String> previous) {}

    /// The page asked for; absent when the cursor is none or the order unknown.
    Optional<Page> page(Ask ask) {
        String key = ask.parameter("sort_by").orElse(BY_VERSION);
        String direction = ask.parameter("sort_direction").orElse("desc");
        boolean descending = direction.equals("desc");
        if (!(key.equals(BY_VERSION) || key.equals(BY_CREATION)) || !(descending || direction.equals("asc"))) {
            return Optional.empty();
        }
        Function<Sample, String> time = key.equals(BY_CREATION) ? Sample::created : Sample::versioned;
        List<Sample> newest = key.equals(BY_CREATION) ? byCreation : byVersion;
        List<Sample> sorted = descending ? newest : newest.reversed();
        Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        OptionalInt start = ask.parameter("cursor")
                .map(text -> ReplicateCursor.parse(text)
                        .map(cursor -> OptionalInt.of(start(sorted, time, order, cursor)))
                        .orElse(OptionalInt.empty()))
                .orElse(OptionalInt.of(0));
        return start.isEmpty() ? Optional.empty() : Optional.of(page(ask, sorted, time, start.getAsInt()));
    }

    private static Page page(Ask ask, List<Sample> sorted, Function<Sample, String> time, int start) {
        int end = Math.min(start + PAGE, sorted.size());
        return new Page(
                sorted.subList(start, end),
                start / PAGE + 1,
                end < sorted.size()
                        ? Optional.of(query(ask, new ReplicateCursor(time.apply(sorted.get(end - 1)), false)))
                        : Optional.empty(),
                start > 0
                        ? Optional.of(query(ask, new ReplicateCursor(time.apply(sorted.get(start)), true)))
                        : Optional.empty());
    }

    private static int start(
            List<Sample> sorted, Function<Sample, String> time, Comparator<String> order, ReplicateCursor cursor) {
        int least = cursor.backwards() ? 0 : 1;
        int place = 0;
        while (place < sorted.size() && order.compare(time.apply(sorted.get(place)), cursor.position()) < least) {
            place++;
        }
        return cursor.backwards() ? Math.max(0, place - PAGE) : place;
    }

    private static String query(Ask ask, ReplicateCursor cursor) {
        StringBuilder query = new StringBuilder("cursor=").append(encoded(cursor.text()));
        for (String name : List.of("sort_by", "sort_direction")) {
            ask.parameter(name)
                    .ifPresent(
                            value -> query.append('&').append(name).append('=').append(encoded(value)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Sample> newestFirst(List<Sample> samples, Function<Sample, String> time) {
        return samples.stream().sorted(Comparator.comparing(time).reversed()).toList();
    }
}
