package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.commands.CommandMenus;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.AnnotationPopOver;
import app.modeldeck.desktop.marks.MarksCommands;
import app.modeldeck.desktop.marks.MarksCommands.Selected;
import app.modeldeck.desktop.marks.MarksFiles;
import app.modeldeck.desktop.marks.MarksLine;
import app.modeldeck.desktop.marks.SearchesPopOver;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// The person's marks at the rows of the table and in the bar over it. Used on the FX thread.
final class RowMarks {
    private final BrowserViewModel viewModel;
    private final Words words;
    private final AnnotationPopOver annotation;
    private final SearchesPopOver searches;
    private final MarksCommands commands;
    private final Supplier<Node> at;
    private final Supplier<Optional<Model>> read;

    /// @param place where the selected row is, for what opens at it
    /// @param bar where the searches open
    /// @param read the model whose details are seen, which a search may have hidden
    RowMarks(
            BrowserViewModel viewModel,
            Words words,
            Supplier<Node> place,
            Supplier<Node> bar,
            Supplier<Optional<Model>> read) {
        this.read = read;
        this.viewModel = viewModel;
        this.words = words;
        this.at = place;
        var marks = viewModel.marks();
        annotation = new AnnotationPopOver(marks, words);
        searches = new SearchesPopOver(
                marks, words, () -> viewModel.search().text().get(), viewModel::find);
        var chosen = Bindings.createObjectBinding(
                this::chosen, viewModel.table().selected(), viewModel.table().rows());
        var selected =
                new Selected(chosen.map(Optional::isPresent), chosen::get, model -> annotation.show(model, at.get()));
        var files = new MarksFiles(marks, words, bar);
        commands = new MarksCommands(marks, words, selected, files, () -> searches.show(bar.get()));
    }

    /// What can be done with marks.
    List<Command> commands() {
        return commands.all();
    }

    /// The marks of one model in the details.
    MarksLine line() {
        return new MarksLine(viewModel.marks(), words, annotation::show);
    }

    /// What opens the searches that are kept.
    Command searches() {
        return commands.searches();
    }

    /// Opens the person's words for a model, at that node.
    void annotate(Model model, Node at) {
        annotation.show(model, at);
    }

    /// The menu of the selected row.
    ///
    /// @param before what stands in it first
    ContextMenu menu(Stream<Command> before) {
        var own = CommandMenus.items(commands.ofModel().stream());
        var menu = new ContextMenu();
        menu.getItems().addAll(own);
        menu.getItems().addAll(CommandMenus.items(before));
        menu.setOnShowing(_ -> commands.name(own));
        return menu;
    }

    private Optional<Model> chosen() {
        return viewModel
                .table()
                .selected()
                .get()
                .flatMap(id -> viewModel.table().rows().get().stream()
                        .filter(ModelRow.class::isInstance)
                        .map(row -> ((ModelRow) row).model())
                        .filter(model -> model.id().equals(id))
                        .findFirst()
                        .or(() -> read.get().filter(model -> model.id().equals(id))));
    }
}
