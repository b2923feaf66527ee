package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// Joins the details to the table: they follow its selection, and stand beside it where there is room.
final class DetailsDock {
    /// A window that is not wider, in heights of its letters, has no room for details beside the table.
    private static final double LEAST = 58.5;
    /// A window that is not wider has room for the details or for the facets, not for both.
    private static final double LEAST_WITH_FACETS = 97.7;
    private static final double SHARE = 0.28;
    private static final double NARROWEST = 24.6;
    private static final double WIDEST = 40;

    private final BrowserViewModel viewModel;
    private final DetailsView pane;
    private final Words words;

    /// How a person looks at a model.
    enum Look {
        /// They go to its details.
        GO,
        /// They stay in the table.
        PREVIEW
    }

    DetailsDock(BrowserViewModel viewModel, DetailsView pane, Words words) {
        this.viewModel = viewModel;
        this.pane = pane;
        this.words = words;
        pane.viewModel().open().bindBidirectional(viewModel.layout().details());
        viewModel.selected().subscribe(this::follow);
        viewModel.rows().subscribe(this::follow);
    }

    /// A model that a search hides stays shown as long as it is selected.
    private void follow() {
        var wanted = viewModel.selected().get();
        var found = wanted.flatMap(this::modelOf);
        if (wanted.isEmpty() || found.isPresent()) {
            pane.viewModel().select(found);
        }
    }

    private Optional<Model> modelOf(Model.Id id) {
        return viewModel.rows().get().stream()
                .flatMap(row -> row instanceof ModelRow(var model, var _) ? Stream.of(model) : Stream.empty())
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    /// Lets the pane be shown when it is unfolded and the window is wide enough, as wide as its share of it.
    void fit(ObservableDoubleValue width, ObservableValue<Font> font) {
        pane.visibleProperty().bind(pane.viewModel().open().and(isWider(width, font, LEAST)));
        pane.managedProperty().bind(pane.visibleProperty());
        var share = Bindings.createDoubleBinding(
                () -> {
                    double letter = font.getValue().getSize();
                    return Math.clamp(width.get() * SHARE, NARROWEST * letter, WIDEST * letter);
                },
                width,
                font);
        pane.prefWidthProperty().bind(share);
        pane.maxWidthProperty().bind(share);
    }

    /// Whether there is room for the facets too.
    BooleanBinding leavesRoom(ObservableDoubleValue width, ObservableValue<Font> font) {
        return pane.visibleProperty().not().or(isWider(width, font, LEAST_WITH_FACETS));
    }

    private static BooleanBinding isWider(ObservableDoubleValue width, ObservableValue<Font> font, double letters) {
        return Bindings.createBooleanBinding(
                () -> width.get() > letters * font.getValue().getSize(), width, font);
    }

    /// A person looks at the model that they have selected.
    void look(Look how) {
        var open = pane.viewModel().open();
        switch (how) {
            case GO -> {
                viewModel.selected().get().ifPresent(viewModel.marks()::lookedAt);
                open.set(true);
                pane.enter();
            }
            case PREVIEW -> open.set(!open.get());
        }
    }

    /// Whether that node is in the details.
    boolean holds(Object node) {
        return node instanceof Node inside
                && Stream.iterate(Optional.of(inside), Optional::isPresent, at -> at.map(Node::getParent))
                        .anyMatch(at -> at.filter(pane::equals).isPresent());
    }

    /// What can be done with the selected model by a key.
    Stream<Command> commands() {
        var selected = viewModel.selected().map(Optional::isPresent);
        return Stream.of(
                Command.of(words, "details.go", Menu.MODEL, () -> look(Look.GO))
                        .keysOfControl("Enter")
                        .when(selected),
                Command.of(words, "snippet", Menu.MODEL, this::copySnippet)
                        .keys("Shortcut+Shift+C")
                        .when(selected),
                Command.of(words, "page", Menu.MODEL, pane::openPage)
                        .keys("Shortcut+Enter")
                        .when(selected),
                Command.of(words, "details", Menu.VIEW, () -> look(Look.PREVIEW))
                        .keys("F8"));
    }

    private void copySnippet() {
        pane.viewModel().snippetNews().ifPresent(news -> {
            pane.viewModel().snippetText().ifPresent(Copying::copy);
            viewModel.say(news.title(), news.text());
        });
    }
}
