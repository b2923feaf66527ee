package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that is known of the selected model, one section below the other.
public final class DetailsView extends BorderPane {
    private static final int LONGEST = 900;

    private final DetailsViewModel viewModel;
    private final Words words;
    private final Links links;
    private final Sections sections;
    private final ScrollPane scroll = new ScrollPane();
    private final DetailsHead head;
    private final HBox bar;
    private final VBox body = new VBox();
    private final SnippetPane snippet;
    private Optional<Model.Id> shown = Optional.empty();

    /// @param viewModel what is shown
    /// @param words the language
    /// @param links opens pages
    public DetailsView(DetailsViewModel viewModel, Words words, Links links) {
        this.viewModel = viewModel;
        this.words = words;
        this.links = links;
        this.sections = new Sections(words);
        this.head = new DetailsHead(words, sections, this::follow);
        this.snippet = new SnippetPane(viewModel, words);
        setId("details");
        setAccessibleText(words.text("details.label"));
        getStyleClass().add("details");
        body.getStyleClass().add("details-body");
        scroll.setContent(new VBox(head, body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        this.bar = bar();
        setTop(bar);
        viewModel.sheet().subscribe(this::show);
        viewModel.absence().subscribe((_, _) -> show(viewModel.sheet().get()));
    }

    /// What is shown.
    public DetailsViewModel viewModel() {
        return viewModel;
    }

    /// Puts more under the name of the model.
    public void addToHead(Node more) {
        head.add(more);
    }

    /// Puts something at the beginning of the bar on top.
    public void addToBar(Node first) {
        bar.getChildren().addFirst(first);
    }

    /// Opens the provider's page of the model, where there is one.
    public void openPage() {
        viewModel.sheet().get().flatMap(sheet -> sheet.model().links().page()).ifPresent(this::follow);
    }

    /// Takes the focus: the text of the id, from where Tab goes on.
    public void enter() {
        Optional.ofNullable(lookup("#details-id")).ifPresent(Node::requestFocus);
    }

    private HBox bar() {
        var title = new Label(words.text("details.label"));
        title.getStyleClass().add("details-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = Buttons.icon(
                Glyph.CLOSE, words.text("details.close"), () -> viewModel.open().set(false));
        close.setId("close-details");
        var bar = new HBox(title, close);
        bar.getStyleClass().add("details-bar");
        return bar;
    }

    private void show(Optional<Sheet> sheet) {
        var id = sheet.map(now -> now.model().id());
        boolean other = !id.equals(shown);
        shown = id;
        head.show(sheet);
        if (other) {
            scroll.setVvalue(0);
        }
        body.getChildren().setAll(sheet.map(this::body).orElse(List.of()));
    }

    private List<Node> body(Sheet sheet) {
        var nodes = new ArrayList<Node>();
        if (!viewModel.absence().get().isEmpty()) {
            nodes.add(note(viewModel.absence().get()));
        }
        reading(sheet).ifPresent(nodes::add);
        nodes.add(sections.section(words.text("details.description"), description(sheet)));
        var facts = viewModel.facts(sheet);
        nodes.add(sections.section(words.text("details.facts"), sections.facts(facts)));
        if (sheet.details().isPresent()) {
            nodes.add(sections.section(words.text("details.inputs"), inputs(sheet)));
        }
        if (!sheet.example().isEmpty()) {
            nodes.add(sections.section(words.text("details.example"), example(sheet)));
        }
        nodes.add(sections.section(words.text("details.snippet"), snippet));
        nodes.add(sections.section(words.text("details.origins"), sections.origins(viewModel.source(sheet), facts)));
        return nodes;
    }

    private Optional<Node> reading(Sheet sheet) {
        return switch (sheet.state()) {
            case DetailsState.Resting _, DetailsState.Underway _ ->
                Optional.of(note(words.text("details.loading", sheet.provider().name())));
            case DetailsState.NotOffered _ ->
                Optional.of(
                        note(words.text("details.notOffered", sheet.provider().name())));
            case DetailsState.Done _ -> Optional.empty();
            case DetailsState.Failed(var why, var retry) -> {
                var box = new VBox(sections.text(why, "details-problem"));
                box.getStyleClass().add("details-note-box");
                if (retry == DetailsState.Retry.POSSIBLE) {
                    var button = Buttons.text(words.text("card.retry"), viewModel::retry);
                    button.setId("retry-details");
                    box.getChildren().add(button);
                }
                yield Optional.of(box);
            }
        };
    }

    private Node note(String text) {
        var box = new VBox(sections.text(text, Styles.MUTED));
        box.getStyleClass().add("details-note-box");
        return box;
    }

    private Node description(Sheet sheet) {
        var text = sheet.model().description().orElse("");
        if (text.isBlank()) {
            return sections.text(words.text("details.description.none"), Styles.MUTED);
        }
        if (text.length() <= LONGEST) {
            return Markdown.nodes(text, this::follow);
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        var box = new VBox(Markdown.nodes(text.substring(0, end) + "…", this::follow));
        var all = new Hyperlink(words.text("details.description.all"));
        all.setId("description-all");
        all.setOnAction(_ -> box.getChildren().setAll(Markdown.nodes(text, this::follow)));
        box.getChildren().add(all);
        return box;
    }

    private Node inputs(Sheet sheet) {
        var lines = viewModel.inputs(sheet);
        if (!lines.isEmpty()) {
            return sections.inputs(lines);
        }
        var key = sheet.schema().isPresent() ? "details.inputs.none" : "details.inputs.unstated";
        return sections.text(words.text(key, sheet.provider().name()), Styles.MUTED);
    }

    private Node example(Sheet sheet) {
        var box = new VBox();
        for (var text : sheet.example()) {
            box.getChildren()
                    .add(Markdown.web(text).<Node>map(page -> link(text, page)).orElseGet(() -> sections.text(text)));
        }
        return box;
    }

    private Hyperlink link(String text, URI page) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> follow(page));
        link.getStyleClass().add("details-link");
        return link;
    }

    private void follow(URI page) {
        if (!links.open(page)) {
            Copying.copy(page.toString());
        }
    }
}
