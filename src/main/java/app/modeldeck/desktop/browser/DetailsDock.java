package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarksLine;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Joins the details to the table: they follow its selection, and stand beside it where there is room.
final class DetailsDock {
    private final BrowserViewModel viewModel;
    private final DetailsView pane;
    private final MarksLine marks;
    private final Words words;

    /// How a person looks at a model.
    enum Look {
        /// They go to its details.
        GO,
        /// They stay in the table.
        PREVIEW
    }

    /// @param marks the marks of the model that is shown
    DetailsDock(BrowserViewModel viewModel, DetailsView pane, MarksLine marks, Words words) {
        this.viewModel = viewModel;
        this.pane = pane;
        this.marks = marks;
        this.words = words;
        pane.addToHead(marks);
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
            marks.show(found);
        }
    }

    private Optional<Model> modelOf(Model.Id id) {
        return viewModel.rows().get().stream()
                .flatMap(row -> row instanceof ModelRow(var model, var _) ? Stream.of(model) : Stream.empty())
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    /// The details with the edge that they are widened by; shown when they are unfolded and there is room.
    Node in(Room room) {
        pane.visibleProperty().bind(pane.viewModel().open().and(room.forDetails()));
        pane.managedProperty().bind(pane.visibleProperty());
        var wished = viewModel.layout().detailsWidth();
        var width = room.ofDetails(wished);
        pane.prefWidthProperty().bind(width);
        pane.maxWidthProperty().bind(width);
        var grip = new Grip(pane, words.text("details.width"), to -> wished.set(room.ofDetails(to)));
        grip.setId("details-grip");
        return new HBox(grip, pane);
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
