package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Source;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One <b>bold</b> word.</p><p>Two.</p> | One bold word.\\nTwo.",
                "a<br>b<BR/>c<br><br>d | a\\nb\\nc\\nd",
                "<ul><li>first</li><li>second</li></ul>after | • first\\n• second\\nafter",
                "<td>a</td><td>b</td> | a b",
                "a   b&nbsp;&nbsp;c | a b c",
                "Fish &amp; chips &lt;3 &#8364;5 &#x20AC;6 &hellip; | Fish & chips <3 €5 €6 …",
                "AT&T; R&D &unknown; &#xZZ; &#1114112; &#xD800; & | AT&T; R&D &unknown; &#xZZ; &#1114112; &#xD800; &",
                "&amp;lt;b&amp;gt; | &lt;b&gt;",
                "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
                "<a title='a > b' href=\"x\">link</a> | link",
                "no markup at all | no markup at all"
            })
    void whatIsWrittenIsKeptAndItsMarkupIsNot(String html, String text) {
        assertThat(HtmlText.plain(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x<script>alert(1)</script>y",
                "x<SCRIPT src=//evil.example>alert(1)</ScRiPt >y",
                "x<script>if (a < b) '</p>' </script>y",
                "x<style>p{}</style>y",
                "x<!-- <b>alert(1)</b> -->y",
                "x<!DOCTYPE html><?php alert(1) ?>y",
                "x<img src=x onerror=\"alert(1)\">y",
                "x<img src='>' onerror='alert(1)'/>y",
                "x<svg><script>alert(1)</script></svg>y",
                "x<iframe srcdoc='<b>alert(1)</b>'></iframe>y",
                "x</b></>y"
            })
    void nothingOfHostileMarkupIsLeft(String html) {
        assertThat(HtmlText.plain(html)).isEqualTo("xy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x<script>alert(1)", "x<img src=\"alert(1)", "x<!-- alert(1)", "x<a href='alert(1)'", "x<", "x</"
            })
    void whatNeverEndsIsNotShown(String html) {
        assertThat(HtmlText.plain(html)).doesNotContain("alert").startsWith("x");
    }

    @Test
    void aTagInATagIsNotPutTogetherByItsRemoval() {
        assertThat(HtmlText.plain("<scr<script>ipt>alert(1)</script>")).doesNotContain("<script");
    }

    @Test
    void noCharacterOfItCanTurnTheTextAround() {
        var node = JsonNodeFactory.instance.objectNode().put("d", "<p>a&#x202E;b&#0;c&#x200B;d</p>");
        var row = new AnswerEntry(node, new Source("GET /models", Instant.EPOCH));
        assertThat(row.html("d")).contains("abcd");
    }

    @Test
    @Timeout(5)
    void aHugeAndBrokenTextIsReadInOnePass() {
        Stream.of("<", "<!--", "<script>", "&", "<a '", "<p>", "</", "<b \"'").forEach(piece -> {
            var html = piece.repeat(1_000_000 / piece.length());
            assertThat(HtmlText.plain(html).length()).isLessThanOrEqualTo(65_536);
        });
        var deep = IntStream.range(0, 9_000).mapToObj(i -> "<div>").reduce("", String::concat) + "end";
        assertThat(HtmlText.plain(deep)).isEqualTo("end");
    }
}
