package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/// What a person can do with marks: to the selected model, and to all of them. Used on the FX thread.
public final class MarksCommands {
    private final MarksViewModel viewModel;
    private final Words words;
    private final Supplier<Optional<Model>> selected;
    private final List<Command> ofModel;
    private final Command searches;
    private final List<Command> ofAll;

    /// The model that is selected.
    ///
    /// @param any whether there is one
    /// @param model which
    /// @param annotate opens the person's words for it
    public record Selected(ObservableValue<Boolean> any, Supplier<Optional<Model>> model, Consumer<Model> annotate) {}

    /// @param openSearches opens the searches that are kept
    public MarksCommands(
            MarksViewModel viewModel, Words words, Selected selected, MarksFiles files, Runnable openSearches) {
        this.viewModel = viewModel;
        this.words = words;
        this.selected = selected.model();
        ofModel = Stream.of(
                        Command.of(words, "favourite", Menu.MODEL, () -> withId(viewModel::toggleFavourite))
                                .keys(words, "Shortcut+D"),
                        Command.of(
                                words,
                                "annotate",
                                Menu.MODEL,
                                () -> this.selected.get().ifPresent(selected.annotate())),
                        Command.of(words, "hide", Menu.MODEL, () -> withId(viewModel::toggleHidden)),
                        Command.of(
                                words, "hide.owner", Menu.MODEL, () -> owner().ifPresent(viewModel::toggleOwnerHidden)))
                .map(command -> command.when(selected.any()))
                .toList();
        searches = Command.of(words, "searches", Menu.SEARCH, openSearches).keys(words, "Shortcut+S");
        ofAll = List.of(
                Command.of(words, "undo", Menu.MODEL, viewModel::undo)
                        .keys(words, "Shortcut+Z")
                        .when(viewModel.undoName().map(Optional::isPresent)),
                searches,
                Command.of(words, "marks.export", Menu.CATALOG, files::exportAll),
                Command.of(words, "marks.import", Menu.CATALOG, files::bring));
    }

    /// Those for the selected model, for the menu of its row.
    public List<Command> ofModel() {
        return ofModel;
    }

    /// Opens the searches that are kept.
    public Command searches() {
        return searches;
    }

    /// All of them.
    public List<Command> all() {
        return Stream.concat(ofModel.stream(), ofAll.stream()).toList();
    }

    /// Names these items, made of [#ofModel] in its order, after what they would do to the selected model.
    public void name(List<MenuItem> items) {
        selected.get().ifPresent(model -> {
            var names = names(model);
            for (int i = 0; i < names.size(); i++) {
                items.get(i).setText(names.get(i));
            }
        });
    }

    private List<String> names(Model model) {
        var owner = owner();
        boolean marked = !viewModel.tags(model.id()).isEmpty()
                || viewModel.note(model.id()).isPresent();
        return List.of(
                words.text(viewModel.isFavourite(model.id()) ? "marks.do.unfavourite" : "marks.do.favourite"),
                words.text(marked ? "marks.do.change" : "marks.do.annotate"),
                words.text(viewModel.isHiddenItself(model.id()) ? "marks.do.show" : "marks.do.hide"),
                owner.map(name -> words.text(
                                viewModel.isOwnerHidden(name) ? "marks.do.owner.show" : "marks.do.owner.hide", name))
                        .orElse(words.text("marks.do.owner.none")));
    }

    private Optional<String> owner() {
        return selected.get().flatMap(model -> model.facts().owner());
    }

    private void withId(Consumer<Model.Id> action) {
        selected.get().map(Model::id).ifPresent(action);
    }
}
