package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.PopOvers;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.marks.SavedSearch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The searches that are kept: to be chosen, renamed and removed, and the present one to be added. Used on the FX
/// thread.
public final class SearchesPopOver {
    /// So many are listed, so that it opens at once; the palette has all of them.
    private static final int MOST = 100;

    private final MarksViewModel viewModel;
    private final Words words;
    private final Supplier<String> present;
    private final Consumer<String> find;
    private final PopOver popOver = PopOvers.plain();
    private final VBox list = new VBox();
    private final VBox content = new VBox();

    /// @param present the text of the search now
    /// @param find searches for that text
    public SearchesPopOver(MarksViewModel viewModel, Words words, Supplier<String> present, Consumer<String> find) {
        this.viewModel = viewModel;
        this.words = words;
        this.present = present;
        this.find = find;
        list.getStyleClass().add("searches");
        content.getStyleClass().add("searches-card");
        popOver.setContentNode(content);
        viewModel.notebook().addListener((_, _, _) -> {
            if (popOver.isShowing()) {
                fill();
            }
        });
    }

    /// Opens it at that node.
    public void show(Node at) {
        fill();
        PopOvers.show(popOver, at);
        content.lookupAll(".text-field, .button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void fill() {
        var title = new Label(words.text("searches.title"));
        title.getStyleClass().add("card-title");
        content.getChildren().setAll(title);
        if (!present.get().isBlank()) {
            content.getChildren().add(adding(present.get()));
        }
        var all = viewModel.searches();
        list.getChildren().setAll(all.stream().limit(MOST).map(this::line).toList());
        if (all.size() > MOST) {
            list.getChildren().add(remark(words.text("searches.more", all.size() - MOST)));
        }
        if (list.getChildren().isEmpty()) {
            content.getChildren()
                    .add(remark(words.text(present.get().isBlank() ? "searches.none" : "searches.none.yet")));
        } else {
            var scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("searches-scroll");
            content.getChildren().add(scroll);
        }
    }

    private static Label remark(String text) {
        var remark = new Label(text);
        Wrapping.allow(remark);
        remark.getStyleClass().add(Styles.MUTED);
        return remark;
    }

    private HBox adding(String query) {
        var name = Holding.atMost(Holding.LINE, new TextField());
        name.setId("search-name");
        name.setPromptText(words.text("searches.name"));
        name.setAccessibleText(words.text("searches.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Runnable keep = () -> viewModel.saveSearch(name.getText(), query);
        name.setOnAction(_ -> keep.run());
        var save = Buttons.recommended(words.text("searches.keep"), keep);
        save.setId("keep-search");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        return line(name, save);
    }

    private HBox line(SavedSearch search) {
        var choose = Buttons.text(search.name(), () -> {
            popOver.hide();
            find.accept(search.query());
        });
        var query = new Label(search.query());
        query.getStyleClass().add(Styles.MUTED);
        choose.setGraphic(query);
        choose.getStyleClass().addAll(Styles.FLAT, "search-choice");
        choose.setAccessibleText(words.text("searches.choose", search.name(), search.query()));
        choose.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choose, Priority.ALWAYS);
        var line = line();
        var rename = small(Glyph.PENCIL, words.text("searches.rename", search.name()), () -> rename(line, search));
        var remove = small(
                Glyph.CLOSE, words.text("searches.remove", search.name()), () -> viewModel.removeSearch(search.name()));
        line.getChildren().setAll(choose, rename, remove);
        return line;
    }

    private void rename(HBox line, SavedSearch search) {
        var name = Holding.atMost(Holding.LINE, new TextField(search.name()));
        name.setAccessibleText(words.text("searches.rename", search.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> {
            viewModel.renameSearch(search.name(), name.getText());
            fill();
        });
        line.getChildren()
                .setAll(name, Buttons.text(words.text("searches.renamed"), () -> name.fireEvent(new ActionEvent())));
        name.requestFocus();
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("search-line");
        return line;
    }

    private static Button small(Glyph glyph, String name, Runnable action) {
        var button = Buttons.icon(glyph, name, action);
        button.getStyleClass().add("small-icon");
        return button;
    }
}
