package app.modeldeck.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

final class MarkdownTest {
    private final List<URI> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(MarkdownTest::all))
                : Stream.of(node);
    }

    private List<Node> nodes(String text) {
        return all(Markdown.nodes(text, opened::add)).toList();
    }

    private String shown(String text) {
        return nodes(text).stream()
                .map(node -> switch (node) {
                    case Labeled label -> label.getText();
                    case Text it -> it.getText();
                    default -> "";
                })
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("|"));
    }

    @Test
    void blocksAndMarksAreDrawn() {
        assertThat(
                        shown(
                                "# Title\n\nPlain *soft* **loud** `code`\nnext\n\n- one\n- two\n\n3. three\n\n> said\n\n    x = 1"))
                .isEqualTo("Title|Plain |soft| |loud| |code| |next|•|one|•|two|3.|three|said|x = 1");
        assertThat(nodes("**loud**"))
                .anySatisfy(node -> assertThat(node.getStyleClass()).contains("markdown-strong"));
    }

    @Test
    void htmlIsShownAsTextAndAPictureAsItsWords() {
        assertThat(shown("a <b onclick='x'>bold</b> ![a cat](https://a.example/cat.png)\n\n<script>alert(1)</script>"))
                .isEqualTo("a |<b onclick='x'>|bold|</b>| |[a cat]|<script>alert(1)</script>");
    }

    @Test
    void aLinkOfTheWebIsFollowed() {
        var links = nodes("see [the **page**](https://a.example/x?y=1)").stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .toList();

        assertThat(links).extracting(Hyperlink::getText).containsExactly("the page");
        links.getFirst().fire();
        assertThat(opened).containsExactly(URI.create("https://a.example/x?y=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "https:",
                "//a.example/x",
                "x.html",
                "mailto:a@b.example",
                "ms-settings:x",
                "https://a b"
            })
    void anyOtherAddressIsNoLink(String address) {
        assertThat(nodes("[words](<" + address + ">)")).noneMatch(Hyperlink.class::isInstance);
        assertThat(Markdown.web(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a ", "[", "![", "**a* ", "`", "1. "})
    void nestingWithoutEndEnds(String part) {
        assertThat(nodes(part.repeat(4000))).isNotEmpty();
    }
}
