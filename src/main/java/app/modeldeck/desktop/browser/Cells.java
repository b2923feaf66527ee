package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.AskRow;
import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.fx.SteadyLabel;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.query.Highlight;
import app.modeldeck.query.Query;
import app.modeldeck.query.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

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
        protected final void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                showNothing();
                return;
            }
            switch (row) {
                case GroupRow group -> showGroup(group);
                case ModelRow(var model, var _) -> showModel(model);
                case AskRow(var asking) -> showAsking(asking);
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
        void showAsking(Asking asking) {
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
            var found = Highlight.of(query.getValue(), text).stream()
                    .map(span -> new Span(lead.length() + span.start(), lead.length() + span.end()))
                    .toList();
            label.show(lead + text, found);
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
            if (tasks.isEmpty()) {
                setGraphic(null);
                return;
            }
            var first = tasks.getFirst();
            type.setText(tasks.size() == 1 ? first : words.text("type.more", first, tasks.size() - 1));
            type.setAccessibleText(words.text("type.all", tasks.stream().collect(Collectors.joining(", "))));
            setGraphic(type);
        }
    }

    /// What the model costs: the price that matters most and how many more, else what there is to say of it.
    static final class PriceCell extends NodeCell {
        private final PricesViewModel prices;
        private final LookedAt lookedAt;
        private final Words words;
        private final SteadyLabel price = new SteadyLabel("model-price");
        private final ChangeListener<Object> retold = (_, _, _) -> showAgain();

        PriceCell(PricesViewModel prices, LookedAt lookedAt, Words words) {
            super("price-cell");
            this.prices = prices;
            this.lookedAt = lookedAt;
            this.words = words;
            price.setWrapText(true);
            prices.told().addListener(new WeakChangeListener<>(retold));
        }

        @Override
        void showModel(Model model) {
            lookedAt.add(model);
            var known = prices.prices(model);
            price.pseudoClassStateChanged(Styles.UNKNOWN, known.isEmpty());
            price.setText(
                    switch (known.size()) {
                        case 0 -> prices.note(model);
                        case 1 -> known.getFirst();
                        default -> words.text("price.more", known.getFirst(), known.size() - 1);
                    });
            price.setAccessibleText(known.isEmpty() ? price.getText() : String.join(", ", known));
            setGraphic(price);
        }
    }

    /// The provider's words, on two lines at most.
    static final class DescriptionCell extends MatchCell {
        private final MatchLabel description = new MatchLabel("model-description");

        DescriptionCell(ObservableValue<Query> query) {
            super("description-cell", query);
            description.setWrapText(true);
        }

        @Override
        void showModel(Model model) {
            show(description, model.description().orElse("").replaceAll("\\s+", " "));
            setGraphic(description);
        }
    }
}
