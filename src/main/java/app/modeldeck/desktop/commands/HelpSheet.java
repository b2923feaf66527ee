package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Menu;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One sheet with every key of the window and the language of the search box. Used on the FX thread.
public final class HelpSheet extends VBox {
    private static final List<String> EXAMPLES =
            List.of("words", "phrase", "field", "values", "not", "measure", "age", "unknown", "sort", "group", "is");

    private final Words words;
    private final ScrollPane scroll;

    /// @param leave takes the sheet away
    public HelpSheet(Commands commands, Words words, Runnable leave) {
        this.words = words;
        setId("help");
        getStyleClass().addAll("cover-sheet", "help-sheet");
        var columns = new FlowPane();
        columns.getStyleClass().add("help-columns");
        Stream.of(Menu.values())
                .map(menu -> section(words.text("menu." + menu), keys(commands.in(menu))))
                .forEach(columns.getChildren()::add);
        columns.getChildren().add(section(words.text("help.language"), language()));
        scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(leave), scroll);
    }

    /// The part that scrolls takes it, so that keys move it.
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private HBox head(Runnable leave) {
        var title = new Label(words.text("help.title"));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = Buttons.icon(Glyph.CLOSE, words.text("sheet.close"), leave);
        close.setId("close-help");
        var head = new HBox(title, gap, close);
        head.getStyleClass().add("cover-sheet-head");
        return head;
    }

    private static Node section(String title, GridPane lines) {
        var heading = new Label(title);
        heading.getStyleClass().add("help-heading");
        var section = new VBox(heading, lines);
        section.getStyleClass().add("help-section");
        return section;
    }

    private static GridPane keys(List<Command> commands) {
        var grid = grid();
        commands.stream()
                .filter(command -> !command.keys().all().isEmpty())
                .forEach(command -> grid.addRow(grid.getRowCount(), new Label(command.name()), caps(command)));
        return grid;
    }

    private static HBox caps(Command command) {
        var caps = new HBox();
        caps.getStyleClass().add("key-caps");
        command.keys().all().stream()
                .map(KeyCombination::getDisplayText)
                .distinct()
                .map(HelpSheet::cap)
                .forEach(caps.getChildren()::add);
        return caps;
    }

    private static Label cap(String text) {
        var cap = new Label(text);
        cap.getStyleClass().add("key-cap");
        return cap;
    }

    private GridPane language() {
        var grid = grid();
        EXAMPLES.forEach(example -> {
            var typed = new Label(words.text("help.language.%s.typed".formatted(example)));
            typed.getStyleClass().add("code");
            grid.addRow(grid.getRowCount(), typed, new Label(words.text("help.language." + example)));
        });
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        return grid;
    }
}
