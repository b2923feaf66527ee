package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Wrapping;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Draws Markdown that a stranger wrote. HTML is shown as the text that it is, a picture as its words, and only an
/// address of the web becomes a link. How deep blocks and marks may lie in each other is limited.
final class Markdown {
    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Consumer<URI> open;

    private Markdown(Consumer<URI> open) {
        this.open = open;
    }

    /// The text as nodes, one below the other.
    ///
    /// @param open follows a link
    static VBox nodes(String text, Consumer<URI> open) {
        return new Markdown(open).blocks(PARSER.parse(text));
    }

    private VBox blocks(Node parent) {
        var box = new VBox();
        box.getStyleClass().add("markdown");
        children(parent).forEach(child -> box.getChildren().add(block(child)));
        return box;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = Optional.ofNullable(parent.getFirstChild());
                child.isPresent();
                child = child.map(Node::getNext)) {
            children.add(child.get());
        }
        return children;
    }

    private javafx.scene.Node block(Node block) {
        return switch (block) {
            case ListBlock list -> list(list);
            case BlockQuote quote -> styled(blocks(quote), "markdown-quote");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> flow(List.of(words(html.getLiteral(), List.of())));
            case ThematicBreak _ -> new Separator();
            case Heading heading -> styled(inlines(heading), "markdown-heading");
            default -> inlines(block);
        };
    }

    private static <T extends javafx.scene.Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private VBox list(ListBlock list) {
        var box = styled(new VBox(), "markdown-list");
        int number = list instanceof OrderedList ordered
                ? Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1)
                : 0;
        for (var item : children(list)) {
            var mark = new Label(list instanceof OrderedList ? number++ + "." : "•");
            var content = item instanceof ListItem ? blocks(item) : inlines(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(styled(new HBox(mark, content), "markdown-item"));
        }
        return box;
    }

    private static Label code(String literal) {
        var label = new Label(literal.stripTrailing());
        Wrapping.allow(label);
        return styled(label, "markdown-code");
    }

    private Region inlines(Node parent) {
        var nodes = new ArrayList<javafx.scene.Node>();
        collect(parent, List.of(), nodes);
        return flow(nodes);
    }

    private static Region flow(List<javafx.scene.Node> nodes) {
        var plain = nodes.stream().map(Markdown::text).collect(Collectors.joining());
        if (!Wrapping.isPossible(plain)) {
            return new Label(Wrapping.lines(plain));
        }
        var flow = new TextFlow();
        flow.getChildren().setAll(nodes);
        return flow;
    }

    private static String text(javafx.scene.Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Hyperlink link -> link.getText();
            default -> "";
        };
    }

    private void collect(Node parent, List<String> styles, List<javafx.scene.Node> into) {
        for (var child : children(parent)) {
            switch (child) {
                case org.commonmark.node.Text text -> into.add(words(text.getLiteral(), styles));
                case Code code -> into.add(words(code.getLiteral(), with(styles, "markdown-inline-code")));
                case HtmlInline html -> into.add(words(html.getLiteral(), styles));
                case SoftLineBreak _ -> into.add(words(" ", styles));
                case HardLineBreak _ -> into.add(words("\n", styles));
                case Emphasis emphasis -> collect(emphasis, with(styles, "markdown-emphasis"), into);
                case StrongEmphasis strong -> collect(strong, with(styles, "markdown-strong"), into);
                case Image image -> into.add(words("[" + plain(image) + "]", with(styles, "markdown-picture")));
                case Link link -> link(link, styles, into);
                default -> collect(child, styles, into);
            }
        }
    }

    private void link(Link link, List<String> styles, List<javafx.scene.Node> into) {
        var address = web(link.getDestination());
        if (address.isEmpty()) {
            collect(link, styles, into);
            return;
        }
        var text = plain(link);
        var node = new Hyperlink(text.isBlank() ? link.getDestination() : text);
        node.setTooltip(new Tooltip(address.get().toString()));
        node.setOnAction(_ -> open.accept(address.get()));
        into.add(styled(node, "markdown-link"));
    }

    /// The address, if it is one of the web.
    static Optional<URI> web(String address) {
        try {
            var uri = new URI(address);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String plain(Node parent) {
        var text = new StringBuilder();
        for (var child : children(parent)) {
            text.append(
                    switch (child) {
                        case org.commonmark.node.Text it -> it.getLiteral();
                        case Code code -> code.getLiteral();
                        case SoftLineBreak _ -> " ";
                        default -> plain(child);
                    });
        }
        return text.toString();
    }

    private static List<String> with(List<String> styles, String another) {
        var all = new ArrayList<>(styles);
        all.add(another);
        return all;
    }

    private static Text words(String literal, List<String> styles) {
        var text = new Text(literal);
        text.getStyleClass().add("markdown-text");
        text.getStyleClass().addAll(styles);
        return text;
    }
}
