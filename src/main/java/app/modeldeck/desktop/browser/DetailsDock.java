package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.details.DetailsView;
import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarksLine;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.desktop.table.ModelTable.Look;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;

/// Joins the details to the table: they follow its selection and stand beside it. Where there is no room for both, the
/// details take the place of the table for as long as the person reads them.
final class DetailsDock {
    private final BrowserViewModel viewModel;
    private final DetailsView pane;
    private final MarksLine marks;
    private final Words words;
    private final Room room;
    private final BooleanBinding fits;
    /// Whether the person went to the details while they did not fit.
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final BooleanBinding instead;

    /// @param marks the marks of the model that is shown
    DetailsDock(BrowserViewModel viewModel, DetailsView pane, MarksLine marks, Room room, Words words) {
        this.viewModel = viewModel;
        this.pane = pane;
        this.marks = marks;
        this.words = words;
        this.room = room;
        this.fits = room.forDetails();
        this.instead = pane.viewModel().open().and(asked).and(fits.not());
        pane.addToHead(marks);
        pane.viewModel().open().bindBidirectional(viewModel.layout().details());
        viewModel.table().selected().subscribe(this::follow);
        viewModel.table().rows().subscribe(this::follow);
        viewModel.search().text().addListener((_, _, _) -> leave());
        fits.addListener((_, _, _) -> leave());
        pane.viewModel().open().addListener((_, _, _) -> leave());
    }

    /// A model that a search hides stays shown as long as it is selected.
    private void follow() {
        var wanted = viewModel.table().selected().get();
        var found = wanted.flatMap(this::modelOf);
        if (wanted.isEmpty() || found.isPresent()) {
            pane.viewModel().select(found);
            marks.show(found);
        } else {
            pane.viewModel().lookAgain();
        }
    }

    private Optional<Model> modelOf(Model.Id id) {
        return viewModel.table().rows().get().stream()
                .flatMap(row -> row instanceof ModelRow(var model, var _) ? Stream.of(model) : Stream.empty())
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    /// The details with the edge that they are widened by; shown when they are unfolded and there is room, or the
    /// person wants them all the same.
    ///
    /// @param toTable takes the focus to the table
    Node shown(Runnable toTable) {
        var open = pane.viewModel().open();
        pane.visibleProperty().bind(open.and(fits.or(asked)));
        pane.managedProperty().bind(pane.visibleProperty());
        var wished = viewModel.layout().detailsWidth();
        var width = Bindings.when(instead).then(room.window()).otherwise(room.ofDetails(wished));
        pane.prefWidthProperty().bind(width);
        pane.maxWidthProperty().bind(width);
        pane.visibleProperty().addListener((_, _, seen) -> {
            if (!seen && hasFocus()) {
                toTable.run();
            }
        });
        var back = Buttons.text(words.text("details.back"), toTable);
        back.setId("details-back");
        pane.addToBar(shownWhile(instead, back));
        var grip = new Grip(pane, words.text("details.width"), to -> wished.set(room.ofDetails(room.usual(to))));
        grip.setId("details-grip");
        return new HBox(shownWhile(pane.visibleProperty().and(instead.not()), grip), pane);
    }

    private static <N extends Node> N shownWhile(BooleanBinding holds, N node) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
        return node;
    }

    /// Whether the details stand in the place of the table.
    BooleanBinding instead() {
        return instead;
    }

    /// The table has its place again.
    void leave() {
        asked.set(false);
    }

    /// A person looks at the model that they have selected.
    void look(Look how) {
        switch (how) {
            case GO -> {
                viewModel.table().selected().get().ifPresent(viewModel.marks()::lookedAt);
                open();
                pane.enter();
            }
            case PREVIEW -> preview();
        }
    }

    private void preview() {
        if (pane.isVisible()) {
            pane.viewModel().open().set(false);
        } else {
            open();
            if (instead.get()) {
                pane.enter();
            }
        }
    }

    private void open() {
        pane.viewModel().open().set(true);
        asked.set(!fits.get());
    }

    private boolean hasFocus() {
        return Optional.ofNullable(pane.getScene())
                .map(Scene::getFocusOwner)
                .filter(this::holds)
                .isPresent();
    }

    /// Whether that node is in the details.
    boolean holds(Object node) {
        return node instanceof Node inside
                && Stream.iterate(Optional.of(inside), Optional::isPresent, at -> at.map(Node::getParent))
                        .anyMatch(at -> at.filter(pane::equals).isPresent());
    }

    /// What can be done with the selected model by a key.
    Stream<Command> commands() {
        var selected = viewModel.table().selected().map(Optional::isPresent);
        return Stream.of(
                Command.of(words, "details.go", Menu.MODEL, () -> look(Look.GO))
                        .keysOfControl(words, "Enter")
                        .when(selected),
                Command.of(words, "snippet", Menu.MODEL, this::copySnippet)
                        .keys(words, "Shortcut+Shift+C")
                        .when(selected),
                Command.of(words, "page", Menu.MODEL, pane::openPage)
                        .keys(words, "Shortcut+Enter")
                        .when(selected),
                Command.of(words, "details", Menu.VIEW, () -> look(Look.PREVIEW))
                        .keys(words, "F8"));
    }

    private void copySnippet() {
        pane.viewModel().snippetNews().ifPresent(news -> {
            pane.viewModel().snippetText().ifPresent(Copying::copy);
            viewModel.say(news.title(), news.text());
        });
    }
}
