package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Cells.MatchCell;
import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The name with the id under it; for a row without a model all there is to it. What else belongs to the name stands
/// in the line before or behind the title.
final class NameCell extends MatchCell {
    private final MatchLabel name = new MatchLabel("model-name");
    private final MatchLabel id = new MatchLabel("model-id");
    private final HBox line = new HBox();
    private final GroupHeader header;
    private final Label ask = new Label("", Glyph.SEARCH.node());
    private final Words words;

    NameCell(Words words, ObservableValue<Query> query, BiConsumer<ProviderBadge, Node> open) {
        super("name-cell", query);
        this.words = words;
        ask.getStyleClass().add("ask");
        header = new GroupHeader(words, open);
        var title = new TwoLines(name, id);
        HBox.setHgrow(title, Priority.ALWAYS);
        line.getChildren().add(title);
        line.getStyleClass().add("model-line");
    }

    @Override
    void showGroup(GroupRow group) {
        header.show(group);
        setGraphic(header);
    }

    @Override
    void showAsking(Asking asking) {
        ask.setText(asking.sentence(words));
        ask.pseudoClassStateChanged(Styles.POSSIBLE, asking instanceof Asking.Possible);
        setGraphic(ask);
    }

    @Override
    void showModel(Model model) {
        show(name, model.name());
        show(id, provider(), model.id().value());
        setGraphic(line);
    }

    private String provider() {
        return getItem() instanceof ModelRow(var _, var provider)
                ? provider.map(it -> words.text("row.provider", it)).orElse("")
                : "";
    }
}
