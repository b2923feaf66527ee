package app.modeldeck.desktop.table;

import app.modeldeck.desktop.rows.GroupKey;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.desktop.rows.RowOrder.Direction;
import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How the person has laid out the main window: all that is remembered of it but where it stands.
public final class LayoutViewModel {
    private static final double STEP = 24;

    private final ObjectProperty<List<Column>> order = new SimpleObjectProperty<>(List.of(Column.values()));
    private final ObjectProperty<Set<Column>> chosen = new SimpleObjectProperty<>(chosenAtFirst());
    private final ObjectProperty<Map<Column, Double>> widths = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<RowOrder> sort = new SimpleObjectProperty<>(RowOrder.CATALOG);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ObjectProperty<Set<GroupKey>> folded = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty facets = new SimpleBooleanProperty(true);
    private final BooleanProperty details = new SimpleBooleanProperty();
    private final DoubleProperty detailsWidth = new SimpleDoubleProperty(Panes.USUAL.detailsWidth());
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    public LayoutViewModel() {}

    private static Set<Column> chosenAtFirst() {
        return Stream.of(Column.values()).filter(Column::isChosenAtFirst).collect(Collectors.toUnmodifiableSet());
    }

    /// All columns, in their order.
    ObjectProperty<List<Column>> order() {
        return order;
    }

    /// The columns that are to be seen where there is room; always the name.
    ObjectProperty<Set<Column>> chosen() {
        return chosen;
    }

    /// How wide columns are to be, those that have been resized; in pixels of texts of the usual size.
    ObjectProperty<Map<Column, Double>> widths() {
        return widths;
    }

    /// What the rows are sorted by within their groups.
    public ObjectProperty<RowOrder> sort() {
        return sort;
    }

    /// How close the rows stand.
    ObjectProperty<Density> density() {
        return density;
    }

    /// The groups whose rows are not shown.
    public ObjectProperty<Set<GroupKey>> folded() {
        return folded;
    }

    /// Whether the facets are wanted.
    public BooleanProperty facets() {
        return facets;
    }

    /// Whether the details are wanted.
    public BooleanProperty details() {
        return details;
    }

    /// How wide the details are, in pixels of texts of the usual size.
    public DoubleProperty detailsWidth() {
        return detailsWidth;
    }

    /// How many times as large as usual the texts are. What is remembered does not count it in, so that all of it
    /// grows and shrinks with them.
    public DoubleProperty scale() {
        return scale;
    }

    /// Whatever changes when there is something new to remember.
    public List<ObservableValue<?>> remembered() {
        return List.of(order, chosen, widths, sort, density, folded, facets, details, detailsWidth);
    }

    /// What is to be remembered of the table.
    public Table table() {
        var columns = order.get().stream()
                .map(column -> new WindowState.Column(
                        column.word(),
                        (int) Math.round(wished(column)),
                        chosen.get().contains(column) ? Visibility.SHOWN : Visibility.HIDDEN))
                .toList();
        var keys = sort.get().keys().stream()
                .map(key -> new WindowState.Sort(
                        Column.of(key.by()).word(),
                        WindowState.Direction.valueOf(key.direction().name())))
                .toList();
        var groups = folded.get().stream()
                .map(key -> new WindowState.Group(key.by(), key.value()))
                .collect(Collectors.toUnmodifiableSet());
        return new Table(columns, keys, density.get(), groups);
    }

    /// What is to be remembered of the panes.
    public Panes panes() {
        return new Panes(visibility(facets), visibility(details), Math.max(1, (int) Math.round(detailsWidth.get())));
    }

    private static Visibility visibility(BooleanProperty shown) {
        return shown.get() ? Visibility.SHOWN : Visibility.HIDDEN;
    }

    /// Lays everything out as it was left.
    public void restore(Table table, Panes panes) {
        restoreColumns(table.columns());
        sort.set(new RowOrder(table.sort().stream()
                .flatMap(key -> Column.of(key.column()).stream()
                        .map(column -> new RowOrder.SortKey(
                                column.by(), Direction.valueOf(key.direction().name()))))
                .toList()));
        density.set(table.density());
        folded.set(table.folded().stream()
                .map(group -> new GroupKey(group.by(), group.value()))
                .collect(Collectors.toUnmodifiableSet()));
        facets.set(panes.facets() == Visibility.SHOWN);
        details.set(panes.details() == Visibility.SHOWN);
        detailsWidth.set(panes.detailsWidth());
    }

    private void restoreColumns(List<WindowState.Column> left) {
        var all = new ArrayList<Column>();
        var wished = new EnumMap<Column, Double>(Column.class);
        var shown = EnumSet.copyOf(chosenAtFirst());
        for (var one : left) {
            Column.of(one.name()).filter(column -> !all.contains(column)).ifPresent(column -> {
                all.add(column);
                wished.put(column, (double) one.width());
                if (one.visibility() == Visibility.SHOWN) {
                    shown.add(column);
                } else {
                    shown.remove(column);
                }
            });
        }
        Stream.of(Column.values()).filter(column -> !all.contains(column)).forEach(all::add);
        shown.add(Column.NAME);
        order.set(List.copyOf(all));
        chosen.set(Set.copyOf(shown));
        widths.set(Map.copyOf(wished));
    }

    /// Lays the table out as it comes.
    void reset() {
        restoreColumns(List.of());
        sort.set(RowOrder.CATALOG);
        density.set(Density.COMFORTABLE);
    }

    /// Puts the rows closer together, or further apart again.
    public void changeDensity() {
        density.set(density.get() == Density.COMPACT ? Density.COMFORTABLE : Density.COMPACT);
    }

    /// Shows that column, or hides it; the name stays.
    void choose(Column column, Visibility visibility) {
        var next = EnumSet.copyOf(chosen.get());
        if (visibility == Visibility.SHOWN) {
            next.add(column);
        } else if (column != Column.NAME) {
            next.remove(column);
        }
        chosen.set(Set.copyOf(next));
    }

    /// Moves a column past its neighbour that is shown.
    ///
    /// @param step 1 to the right, -1 to the left
    void move(Column column, int step) {
        var next = new ArrayList<>(order.get());
        int from = next.indexOf(column);
        int to = from + step;
        while (to >= 0 && to < next.size() && !chosen.get().contains(next.get(to))) {
            to += step;
        }
        if (to >= 0 && to < next.size()) {
            next.remove(column);
            next.add(to, column);
            order.set(List.copyOf(next));
        }
    }

    /// How wide that column is to be with texts of the usual size.
    double wished(Column column) {
        return Optional.ofNullable(widths.get().get(column)).orElse((double) column.usual());
    }

    /// Makes a column wider by one step, or narrower.
    ///
    /// @param steps 1 for wider, -1 for narrower
    void widen(Column column, int steps) {
        resize(column, wished(column) + steps * STEP);
    }

    /// That column is to be so wide with texts of the usual size.
    void resize(Column column, double width) {
        var next = new EnumMap<Column, Double>(Column.class);
        next.putAll(widths.get());
        next.put(column, Math.max(column.least(), width));
        widths.set(Map.copyOf(next));
    }

    /// Folds that group, or unfolds it.
    public void toggle(GroupKey group) {
        fold(Set.of(group), folded.get().contains(group) ? Fold.OPEN : Fold.FOLDED);
    }

    /// Folds these groups, or unfolds them.
    void fold(Collection<GroupKey> groups, Fold fold) {
        var next = new HashSet<>(folded.get());
        if (fold == Fold.FOLDED) {
            next.addAll(groups);
        } else {
            next.removeAll(groups);
        }
        folded.set(Set.copyOf(next));
    }
}
