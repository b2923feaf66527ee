package app.modeldeck.settings;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.FileTrouble;
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

/// A [WindowState] as JSON.
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
        StrictJson.requireVersion(document, VERSION);
        try {
            return Understood.whole(new WindowState(frame(document.path("frame")), table(document), panes(document)));
        } catch (IllegalArgumentException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    private static Optional<Frame> frame(JsonNode frame) throws UnusableFileException {
        if (frame.isMissingNode()) {
            return Optional.empty();
        }
        StrictJson.require(frame.isObject());
        return Optional.of(new Frame(
                StrictJson.whole(frame, "x", 0),
                StrictJson.whole(frame, "y", 0),
                StrictJson.whole(frame, "width", 0),
                StrictJson.whole(frame, "height", 0),
                StrictJson.truth(frame, "maximised", false) ? Extent.MAXIMISED : Extent.NORMAL));
    }

    private static Table table(ObjectNode document) throws UnusableFileException {
        var columns = new ArrayList<Column>();
        for (var column : list(document, "columns")) {
            columns.add(new Column(
                    StrictJson.text(column, "name"),
                    StrictJson.whole(column, "width", 0),
                    visibility(column, "shown", Visibility.SHOWN)));
        }
        var sort = new ArrayList<Sort>();
        for (var key : list(document, "sort")) {
            boolean descending = StrictJson.truth(key, "descending", false);
            sort.add(new Sort(StrictJson.text(key, "by"), descending ? Direction.DESCENDING : Direction.ASCENDING));
        }
        var folded = new ArrayList<Group>();
        for (var group : list(document, "folded")) {
            folded.add(new Group(StrictJson.text(group, "by"), StrictJson.text(group, "value")));
        }
        boolean compact = StrictJson.truth(document, "compact", false);
        return new Table(columns, sort, compact ? Density.COMPACT : Density.COMFORTABLE, Set.copyOf(folded));
    }

    private static JsonNode list(ObjectNode document, String field) throws UnusableFileException {
        var list = document.path(field);
        StrictJson.require(list.isMissingNode() || (list.isArray() && list.size() <= LONGEST_LIST));
        return list;
    }

    private static Panes panes(ObjectNode document) throws UnusableFileException {
        return new Panes(
                visibility(document, "facets", Panes.USUAL.facets()),
                visibility(document, "details", Panes.USUAL.details()),
                StrictJson.whole(document, "detailsWidth", Panes.USUAL.detailsWidth()));
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
