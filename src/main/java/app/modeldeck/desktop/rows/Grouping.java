package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.badges.BadgeCard;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the models that were found under the headers of their groups. A search for words puts the groups in the
/// order of their best row.
///
/// @param request what was asked
/// @param words the language
record Grouping(RowRequest request, Words words) {
    private static final String UNSTATED = "";

    /// The rows.
    ///
    /// @param found the models found, best first; everything there is where nothing was searched for
    List<Row> rows(Optional<List<Model>> found) {
        var group = request.query().group().orElse(Clause.Group.USUAL);
        var rows = new ArrayList<Row>();
        var models = found.orElseGet(() -> shown(request.catalog().models().toList()));
        switch (group.by()) {
            case "provider" -> addProviders(found, rows);
            case "none" -> addNamed(models, rows);
            default -> addHeadings(group, models, rows);
        }
        if (!(request.beyond().asking() instanceof ProviderSearchState.Pointless)) {
            rows.add(new AskRow(request.beyond().asking()));
        }
        return rows;
    }

    private boolean isRanked() {
        return !request.query().plainText().isBlank();
    }

    private void addProviders(Optional<List<Model>> found, List<Row> rows) {
        var parts = parts(Clause.Group.USUAL, found.orElse(List.of()));
        for (var provider : ordered(List.copyOf(parts.keySet()))) {
            var key = GroupKey.of(provider.info().id());
            var models = found.isPresent() ? parts.getOrDefault(key.value(), List.of()) : shown(provider.models());
            if (found.isPresent() && models.isEmpty() && !mayMiss(provider)) {
                continue;
            }
            boolean some =
                    found.isPresent() || models.size() < provider.models().size();
            rows.add(header(provider, some && !provider.models().isEmpty(), models.size()));
            if (fold(key) == Fold.OPEN) {
                request.layout().order().sort(models).forEach(model -> rows.add(new ModelRow(model)));
            }
        }
    }

    /// Those that the person has not hidden.
    private List<Model> shown(List<Model> models) {
        var marks = request.own().seen();
        return marks.hidesAny()
                ? models.stream().filter(Predicate.not(marks.hiding())).toList()
                : models;
    }

    /// Whether matches of that provider may be missing: a search leaves out the header of any other without a match.
    private boolean mayMiss(ProviderSnapshot provider) {
        boolean underWay =
                provider.status() instanceof ProviderStatus.Loading || provider.status() instanceof ProviderStatus.Idle;
        return request.query().admits(provider.info().id())
                && (underWay || provider.problem().isPresent());
    }

    private List<ProviderSnapshot> ordered(List<String> best) {
        var providers = request.catalog().providers();
        if (!isRanked()) {
            return providers;
        }
        return providers.stream()
                .sorted(Comparator.comparingInt(provider -> place(best, provider)))
                .toList();
    }

    private static int place(List<String> best, ProviderSnapshot provider) {
        int place = best.indexOf(provider.info().id().slug());
        return place < 0 ? best.size() : place;
    }

    private void addHeadings(Clause.Group group, List<Model> models, List<Row> rows) {
        var parts = parts(group, models);
        Stream<String> values = isRanked()
                ? parts.keySet().stream()
                : parts.keySet().stream()
                        .sorted(Comparator.comparing((String value) -> value.equals(UNSTATED))
                                .thenComparing(ModelOrder::nameKey));
        values.forEach(value -> {
            var key = new GroupKey(group.by(), value);
            var part = parts.getOrDefault(value, List.of());
            var name = value.equals(UNSTATED) ? words.text("group.unstated." + group.by()) : value;
            var count = words.text("group.count", part.size());
            rows.add(new GroupRow(key, name, count, Optional.empty(), Optional.empty(), fold(key)));
            if (fold(key) == Fold.OPEN) {
                addNamed(part, rows);
            }
        });
    }

    /// The models by their heading, the headings in the order in which they are met.
    private static Map<String, List<Model>> parts(Clause.Group group, List<Model> models) {
        return models.stream()
                .collect(Collectors.groupingBy(
                        model -> group.heading(model).orElse(UNSTATED), LinkedHashMap::new, Collectors.toList()));
    }

    /// Adds rows that say themselves whose they are.
    private void addNamed(List<Model> models, List<Row> rows) {
        var names = request.catalog().providers().stream()
                .map(ProviderSnapshot::info)
                .collect(Collectors.toMap(ProviderInfo::id, ProviderInfo::name));
        request.layout()
                .order()
                .sort(models)
                .forEach(model -> rows.add(new ModelRow(
                        model, Optional.ofNullable(names.get(model.id().provider())))));
    }

    private Fold fold(GroupKey key) {
        return request.layout().folded().contains(key) ? Fold.FOLDED : Fold.OPEN;
    }

    private Row header(ProviderSnapshot provider, boolean some, int shown) {
        int all = provider.models().size();
        var count = some ? words.text("group.some", shown, all) : words.text("group.count", all);
        var key = GroupKey.of(provider.info().id());
        return new GroupRow(
                key,
                provider.info().name(),
                all == 0 && !(provider.status() instanceof ProviderStatus.Ready) ? "" : count,
                Optional.of(ProviderBadge.of(provider, request.clock().instant(), words)),
                note(provider),
                fold(key));
    }

    private Optional<String> note(ProviderSnapshot provider) {
        boolean empty = provider.status() instanceof ProviderStatus.Ready
                && provider.models().isEmpty();
        return provider.problem().isPresent() || empty
                ? Optional.of(BadgeCard.sentence(provider, request.clock(), words))
                : Optional.empty();
    }
}
