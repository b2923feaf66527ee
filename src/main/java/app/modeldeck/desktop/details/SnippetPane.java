package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.snippet.ProgramLanguage;
import app.modeldeck.snippet.Snippet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The model's call, in the language that the person chose.
final class SnippetPane extends VBox {
    private static final int MOST_ROWS = 24;

    private final DetailsViewModel viewModel;
    private final Words words;
    private final Label remark = new Label();
    private final TextArea code = new TextArea();
    private final FlowPane bar = new FlowPane();

    SnippetPane(DetailsViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        code.setEditable(false);
        code.setId("snippet");
        code.setAccessibleText(words.text("details.snippet"));
        code.getStyleClass().addAll("details-code", "snippet-code");
        Wrapping.allow(remark);
        remark.getStyleClass().add(Styles.MUTED);
        bar.getStyleClass().add("snippet-bar");
        var group = new ToggleGroup();
        Arrays.stream(ProgramLanguage.values())
                .map(language -> choice(language, group))
                .forEach(bar.getChildren()::add);
        var copy = Buttons.icon(Glyph.COPY, words.text("details.snippet.copy"), this::copy);
        copy.setId("copy-snippet");
        copy.disableProperty().bind(code.visibleProperty().not());
        bar.getChildren().add(copy);
        getStyleClass().add("snippet");
        getChildren().setAll(bar, remark, code);
        viewModel.snippet().subscribe(this::show);
    }

    private ToggleButton choice(ProgramLanguage language, ToggleGroup group) {
        var button = new ToggleButton(language.label());
        button.setToggleGroup(group);
        button.setId("language-" + language.word());
        button.getStyleClass().add("small");
        // a chosen language stays chosen when it is pressed again
        button.setOnAction(_ -> {
            button.setSelected(true);
            viewModel.language().set(language);
        });
        viewModel.language().subscribe(chosen -> button.setSelected(chosen == language));
        return button;
    }

    private void copy() {
        viewModel.snippetText().ifPresent(Copying::copy);
    }

    private void show(Optional<Snippet> snippet) {
        var text = snippet.map(now -> switch (now) {
            case Snippet.Written(var written, var _) -> written;
            case Snippet.Unknown _ -> "";
        });
        code.setText(text.orElse(""));
        code.setPrefRowCount((int) Math.min(MOST_ROWS, text.orElse("").lines().count() + 2));
        shows(code, !code.getText().isEmpty());
        remark.setText(snippet.map(this::remarks).orElse(""));
        shows(remark, !remark.getText().isEmpty());
    }

    private String remarks(Snippet snippet) {
        return switch (snippet) {
            case Snippet.Written(var _, var remarks) ->
                remarks.stream().map(it -> words.text("details.snippet." + it)).collect(Collectors.joining("\n"));
            case Snippet.Unknown(var why) -> words.text("details.snippet." + why);
        };
    }

    private static void shows(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
