package app.modeldeck.query.index;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Search;
import app.modeldeck.query.Standpoint;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which rows of a catalogue are asked for: filters first, then a window on what is left.
///
/// @param search words that every row must hold
/// @param query what the rows must match as well; it decides their order, unless it says nothing
/// @param capabilities tasks of which a row must do at least one, lower case; empty means any row
/// @param offset how many of the rows found to pass over; zero or more
/// @param limit how many rows to give at most; zero or more
public record Selection(Search search, Query query, Set<String> capabilities, int offset, OptionalInt limit) {
    /// Every row.
    public static final Selection ALL = new Selection(Search.BLANK, Query.BLANK, Set.of(), 0, OptionalInt.empty());

    public Selection {
        if (offset < 0 || limit.orElse(0) < 0) {
            throw new IllegalArgumentException("a window begins at zero and is not negative");
        }
        capabilities = capabilities.stream()
                .map(task -> task.strip().toLowerCase(Locale.ROOT))
                .filter(task -> !task.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the query says nothing, so that rows keep the order of the catalogue and no index is needed.
    public boolean isPlain() {
        return query.isBlank() && query.sort().isEmpty();
    }

    /// The rows of this catalogue that are asked for.
    ///
    /// @param index an index of the catalogue; any other will do where the selection is plain
    public Rows of(CatalogSnapshot snapshot, Index index, Standpoint view) {
        var found = isPlain() ? plain(snapshot, view.marks()) : ranked(index, view);
        int from = Math.min(offset, found.rows().size());
        int until = (int) Math.min(
                found.rows().size(), from + (long) limit.orElse(found.rows().size()));
        return new Rows(found.rows().subList(from, until), found.total(), found.hidden());
    }

    private Rows ranked(Index index, Standpoint view) {
        var found = index.find(query, view);
        if (search.isBlank() && capabilities.isEmpty()) {
            return new Rows(found.rows(), found.total(), found.hidden());
        }
        var rows = accepted(found);
        int hidden = found.hidden() == 0
                ? 0
                : accepted(index.find(query, view.withNothingHidden())).size() - rows.size();
        return new Rows(rows, rows.size(), hidden);
    }

    private List<Model> accepted(Found found) {
        return found.rows().stream().filter(this::accepts).toList();
    }

    private Rows plain(CatalogSnapshot snapshot, Marks marks) {
        var rows = snapshot.models().filter(this::accepts).toList();
        if (!marks.hidesAny()) {
            return new Rows(rows, rows.size(), 0);
        }
        var shown = rows.stream().filter(Predicate.not(marks.hiding())).toList();
        return new Rows(shown, shown.size(), rows.size() - shown.size());
    }

    private boolean accepts(Model model) {
        return doesOneOf(model) && search.matches(model);
    }

    private boolean doesOneOf(Model model) {
        return capabilities.isEmpty()
                || model.capabilities().stream()
                        .anyMatch(capability ->
                                capabilities.contains(capability.task().toLowerCase(Locale.ROOT)));
    }

    /// The window, and how much it is a window of.
    ///
    /// @param rows the rows in the window
    /// @param total how many rows the filters left
    /// @param hidden how many more there would be if the user had not hidden them
    public record Rows(List<Model> rows, int total, int hidden) {
        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
