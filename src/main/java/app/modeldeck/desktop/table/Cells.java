package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.SteadyLabel;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.query.Highlight;
import app.modeldeck.query.Query;
import app.modeldeck.query.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableCellSkin;

/// The cells of the table. Each makes its nodes once and fills them anew for every row it comes to show.
final class Cells {
    private Cells() {}

    /// A cell that shows nodes, and nothing for rows that are not for it.
    abstract static class NodeCell extends TableCell<Row, Row> {
        NodeCell(String styleClass) {
            getStyleClass().add(styleClass);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setText("");
        }

        @Override
        protected final Skin<?> createDefaultSkin() {
            return new FillingSkin(this);
        }

        /// Lays what it shows out within these bounds: over all of them.
        void place(Node graphic, double x, double y, double width, double height) {
            graphic.resizeRelocate(x, y, width, height);
        }

        @Override
        protected final void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                showNothing();
                return;
            }
            switch (row) {
                case GroupRow group -> showGroup(group);
                case ModelRow(var model, var _) -> showModel(model);
                case AskRow(var asking) -> showSearchState(asking);
            }
        }

        /// There is no row.
        void showNothing() {
            setGraphic(null);
        }

        /// What a header shows in this column.
        void showGroup(GroupRow group) {
            setGraphic(null);
        }

        /// What the question to the providers' own search shows in this column.
        void showSearchState(ProviderSearchState asking) {
            setGraphic(null);
        }

        /// What a model shows in this column.
        abstract void showModel(Model model);

        /// The model that it shows.
        final Optional<Model> model() {
            return getItem() instanceof ModelRow(var model, var _) ? Optional.of(model) : Optional.empty();
        }

        /// Shows its model anew, where it shows one.
        final void showAgain() {
            model().ifPresent(this::showModel);
        }
    }

    /// Asks what is shown for no size of its own: that costs more than all else that a row costs while it is scrolled.
    private static final class FillingSkin extends TableCellSkin<Row, Row> {
        private final NodeCell cell;

        FillingSkin(NodeCell cell) {
            super(cell);
            this.cell = cell;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            Optional.ofNullable(cell.getGraphic()).ifPresent(graphic -> cell.place(graphic, x, y, width, height));
        }
    }

    /// A cell whose texts show what the query found in them, and show it anew when the query changes.
    abstract static class MatchCell extends NodeCell {
        private final ObservableValue<Query> query;
        private final ChangeListener<Query> requery = (_, _, _) -> showAgain();

        MatchCell(String styleClass, ObservableValue<Query> query) {
            super(styleClass);
            this.query = query;
            query.addListener(new WeakChangeListener<>(requery));
        }

        /// Shows the text in the label, what was found in it marked.
        void show(MatchLabel label, String text) {
            show(label, "", text);
        }

        /// The same, behind a lead that is not searched.
        void show(MatchLabel label, String lead, String text) {
            label.show(lead + text, found(text, lead.length()));
        }

        private List<Span> found(String text, int from) {
            return query.getValue().equals(Query.BLANK)
                    ? List.of()
                    : Highlight.of(query.getValue(), text).stream()
                            .map(span -> new Span(from + span.start(), from + span.end()))
                            .toList();
        }
    }

    /// What the model does: the most specific task, and how many more.
    static final class TypeCell extends NodeCell {
        private final Words words;
        private final SteadyLabel type = new SteadyLabel("type-chip");

        TypeCell(Words words) {
            super("type-cell");
            this.words = words;
        }

        @Override
        void showModel(Model model) {
            var tasks = model.capabilities().stream().map(Capability::task).toList();
            setGraphic(type);
            type.pseudoClassStateChanged(Styles.UNKNOWN, tasks.isEmpty());
            if (tasks.isEmpty()) {
                type.setText(FactCells.NOTHING);
                type.setAccessibleText(words.text("group.unstated.type"));
                return;
            }
            var first = tasks.getFirst();
            type.setText(tasks.size() == 1 ? first : words.text("type.more", first, tasks.size() - 1));
            type.setAccessibleText(words.text("type.all", tasks.stream().collect(Collectors.joining(", "))));
        }

        /// As large as its text, in the middle of the height.
        @Override
        void place(Node graphic, double x, double y, double width, double height) {
            double high = snapSizeY(type.prefHeight(-1));
            double wide = Math.min(width, snapSizeX(type.prefWidth(-1)));
            type.resizeRelocate(x, snapPositionY(y + (height - high) / 2), wide, high);
        }
    }

    /// What the model costs: the price that matters most and how many more, else what there is to say of it.
    static final class PriceCell extends NodeCell {
        private final PricesViewModel prices;
        private final LookedAt lookedAt;
        private final Words words;
        private final SteadyLabel wrapped = new SteadyLabel("model-price");
        private final SteadyLabel line = new SteadyLabel("model-price");
        private final ChangeListener<Object> retold = (_, _, _) -> showAgain();

        PriceCell(PricesViewModel prices, LookedAt lookedAt, Words words) {
            super("price-cell");
            this.prices = prices;
            this.lookedAt = lookedAt;
            this.words = words;
            wrapped.setWrapText(true);
            prices.told().addListener(new WeakChangeListener<>(retold));
        }

        @Override
        void showModel(Model model) {
            lookedAt.add(model);
            var known = prices.prices(model);
            var said = switch (known.size()) {
                case 0 -> prices.note(model);
                case 1 -> known.getFirst();
                default -> words.text("price.more", known.getFirst(), known.size() - 1);
            };
            var price = Wrapping.isPossible(said) ? wrapped : line;
            price.pseudoClassStateChanged(Styles.UNKNOWN, known.isEmpty());
            price.setText(said);
            price.setAccessibleText(known.isEmpty() ? price.getText() : String.join(", ", known));
            setGraphic(price);
        }
    }

    /// The provider's words, on two lines at most.
    static final class DescriptionCell extends MatchCell {
        private static final Pattern SPACE = Pattern.compile("\\s+");
        /// Two lines never hold more letters.
        private static final int MOST = 800;

        private final MatchLabel description = new MatchLabel("model-description");
        private final MatchLabel line = new MatchLabel("model-description");

        DescriptionCell(ObservableValue<Query> query) {
            super("description-cell", query);
            description.setWrapText(true);
        }

        @Override
        void showModel(Model model) {
            var text = model.description().orElse("");
            var seen = SPACE.matcher(text.substring(0, Math.min(MOST, text.length())))
                    .replaceAll(" ");
            var label = Wrapping.isPossible(seen) ? description : line;
            show(label, seen);
            setGraphic(label);
        }
    }
}
