package app.modeldeck.desktop.table;

import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.covers.CoverLoader;
import app.modeldeck.desktop.covers.CoverView;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Late;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarkedTitle;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.desktop.table.Cells.MatchCell;
import app.modeldeck.model.Model;
import app.modeldeck.settings.WindowState.Density;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
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
    private final MarkedTitle title;
    private final Late<GroupHeader> header;
    private final Late<Label> ask = new Late<>(NameCell::question);
    private final Words words;
    private final CoverView cover;
    private final ObservableValue<Density> density;
    private final ChangeListener<Density> denser = (_, _, _) -> layOut();
    private final ChangeListener<Object> remarked = (_, _, _) -> showAgain();

    /// @param covers brings the pictures of models
    /// @param open shows the card of a badge
    /// @param annotate opens the person's words for a model
    NameCell(
            TableViewModel viewModel,
            Words words,
            CoverLoader covers,
            BiConsumer<ProviderBadge, Node> open,
            BiConsumer<Model, Node> annotate) {
        super("name-cell", viewModel.answered());
        this.words = words;
        header = new Late<>(() -> new GroupHeader(words, open));
        title = new MarkedTitle(viewModel.marks(), words, new TwoLines(name, id), annotate);
        HBox.setHgrow(title, Priority.ALWAYS);
        line.getChildren().add(title);
        line.getStyleClass().add("model-line");
        cover = new CoverView(covers);
        density = viewModel.layout().density();
        density.addListener(new WeakChangeListener<>(denser));
        viewModel.marks().marks().addListener(new WeakChangeListener<>(remarked));
        layOut();
    }

    private static Label question() {
        var label = new Label("", Glyph.SEARCH.node());
        label.getStyleClass().add("ask");
        return label;
    }

    /// Compact rows have no cover.
    private void layOut() {
        line.getChildren().remove(cover);
        if (density.getValue() == Density.COMFORTABLE) {
            line.getChildren().addFirst(cover);
        }
        showAgain();
    }

    @Override
    void showNothing() {
        super.showNothing();
        cover.clear();
    }

    @Override
    void showGroup(GroupRow group) {
        cover.clear();
        header.get().show(group);
        setGraphic(header.get());
    }

    @Override
    void showSearchState(ProviderSearchState asking) {
        cover.clear();
        ask.get().setText(asking.sentence(words));
        ask.get().pseudoClassStateChanged(Styles.POSSIBLE, asking instanceof ProviderSearchState.Possible);
        setGraphic(ask.get());
    }

    @Override
    void showModel(Model model) {
        if (density.getValue() == Density.COMFORTABLE) {
            cover.show(model);
        } else {
            cover.clear();
        }
        show(name, model.name());
        title.show(model);
        show(id, title.lead() + provider(), model.id().value());
        setGraphic(line);
    }

    private String provider() {
        return getItem() instanceof ModelRow(var _, var provider)
                ? provider.map(it -> words.text("row.provider", it)).orElse("")
                : "";
    }
}
