package app.modeldeck.settings;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.FieldByField;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.Understood;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.settings.WindowState.Column;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Direction;
import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import app.modeldeck.settings.WindowState.Group;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Sort;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A [WindowState] as JSON. What a field holds and cannot hold costs that field only, and is written over with the
/// rest:
/// nobody keeps this file by hand.
final class WindowJson implements DocumentFormat<WindowState> {
    private static final int VERSION = 1;
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_LIST = 10_000;

    @Override
    public String name() {
        return "window";
    }

    @Override
    public int largest() {
        return LARGEST;
    }

    @Override
    public WindowState usual() {
        return WindowState.usual();
    }

    @Override
    public Understood<WindowState> read(ObjectNode document) throws UnusableFileException {
        var fields = new FieldByField();
        StrictJson.requireNotNewer(document, VERSION, fields);
        var state = new WindowState(frame(document, fields), table(document, fields), panes(document, fields));
        return new Understood<>(state, fields.passedOver());
    }

    private static Optional<Frame> frame(ObjectNode document, FieldByField fields) {
        var frame = document.path("frame");
        if (frame.isMissingNode()) {
            return Optional.empty();
        }
        boolean maximised = fields.read("frame.maximised", false, () -> StrictJson.truth(frame, "maximised", false));
        return fields.read(
                "frame",
                Optional.empty(),
                () -> Optional.of(new Frame(
                        StrictJson.whole(frame, "x", 0),
                        StrictJson.whole(frame, "y", 0),
                        StrictJson.whole(frame, "width", 0),
                        StrictJson.whole(frame, "height", 0),
                        maximised ? Extent.MAXIMISED : Extent.NORMAL)));
    }

    private static Table table(ObjectNode document, FieldByField fields) {
        boolean compact = fields.read("compact", false, () -> StrictJson.truth(document, "compact", false));
        return new Table(
                each(document, "columns", fields, WindowJson::column),
                each(document, "sort", fields, WindowJson::sort),
                compact ? Density.COMPACT : Density.COMFORTABLE,
                Set.copyOf(each(document, "folded", fields, WindowJson::group)));
    }

    private static Column column(JsonNode column) throws UnusableFileException {
        return new Column(
                StrictJson.text(column, "name"),
                StrictJson.whole(column, "width", 0),
                visibility(column, "shown", Visibility.SHOWN));
    }

    private static Sort sort(JsonNode key) throws UnusableFileException {
        boolean descending = StrictJson.truth(key, "descending", false);
        return new Sort(StrictJson.text(key, "by"), descending ? Direction.DESCENDING : Direction.ASCENDING);
    }

    private static Group group(JsonNode group) throws UnusableFileException {
        return new Group(StrictJson.text(group, "by"), StrictJson.text(group, "value"));
    }

    /// Reads one item of a list.
    @FunctionalInterface
    private interface Item<V> {
        V read(JsonNode item) throws UnusableFileException;
    }

    private static <V> List<V> each(ObjectNode document, String field, FieldByField fields, Item<V> item) {
        var list = fields.read(field, document.arrayNode(), () -> list(document, field));
        var read = new ArrayList<V>();
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i);
            fields.read(field + "[" + i + "]", false, () -> read.add(item.read(one)));
        }
        return read;
    }

    private static JsonNode list(ObjectNode document, String field) throws UnusableFileException {
        var list = document.path(field);
        StrictJson.require(list.isMissingNode() || (list.isArray() && list.size() <= LONGEST_LIST));
        return list;
    }

    private static Panes panes(ObjectNode document, FieldByField fields) {
        var usual = Panes.USUAL;
        return new Panes(
                fields.read("facets", usual.facets(), () -> visibility(document, "facets", usual.facets())),
                fields.read("details", usual.details(), () -> visibility(document, "details", usual.details())),
                fields.read("detailsWidth", usual.detailsWidth(), () -> detailsWidth(document)));
    }

    private static int detailsWidth(ObjectNode document) throws UnusableFileException {
        int width = StrictJson.whole(document, "detailsWidth", Panes.USUAL.detailsWidth());
        StrictJson.require(width > 0);
        return width;
    }

    private static Visibility visibility(JsonNode object, String field, Visibility absent)
            throws UnusableFileException {
        return StrictJson.truth(object, field, absent == Visibility.SHOWN) ? Visibility.SHOWN : Visibility.HIDDEN;
    }

    @Override
    public ObjectNode write(WindowState state, ObjectNode before) {
        var document = before.deepCopy().put("version", VERSION);
        document.remove("frame");
        state.frame()
                .ifPresent(frame -> document.putObject("frame")
                        .put("x", frame.x())
                        .put("y", frame.y())
                        .put("width", frame.width())
                        .put("height", frame.height())
                        .put("maximised", frame.extent() == Extent.MAXIMISED));
        writePanes(state.panes(), document);
        writeTable(state.table(), document);
        return document;
    }

    private static void writeTable(Table table, ObjectNode document) {
        document.put("compact", table.density() == Density.COMPACT);
        var columns = document.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("width", column.width())
                        .put("shown", column.visibility() == Visibility.SHOWN));
        var sort = document.putArray("sort");
        table.sort()
                .forEach(key -> sort.addObject()
                        .put("by", key.column())
                        .put("descending", key.direction() == Direction.DESCENDING));
        var folded = document.putArray("folded");
        inOrder(table.folded())
                .forEach(group -> folded.addObject().put("by", group.by()).put("value", group.value()));
    }

    private static void writePanes(Panes panes, ObjectNode document) {
        document.put("facets", panes.facets() == Visibility.SHOWN)
                .put("details", panes.details() == Visibility.SHOWN)
                .put("detailsWidth", panes.detailsWidth());
    }

    private static List<Group> inOrder(Set<Group> folded) {
        return folded.stream()
                .sorted(Comparator.comparing(Group::by).thenComparing(Group::value))
                .limit(LONGEST_LIST)
                .toList();
    }
}
