package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.SampleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private static final Index INDEX = Index.of(SampleCatalog.models());

    /// The candidates at the caret, which is the `|` of the text.
    private static List<String> at(String text) {
        int caret = text.indexOf('|');
        return Completion.of(INDEX, text.replace("|", ""), caret, SampleCatalog.view()).candidates().stream()
                .map(c -> c.text().substring(0, c.caret()) + "|" + c.text().substring(c.caret())
                        + (c.count().isPresent() ? " " + c.count().getAsInt() : ""))
                .toList();
    }

    @Test
    void fieldsFollowALetter() {
        assertThat(at("flow pr|")).containsExactly("flow provider:|", "flow price:|");
        assertThat(at("-ow| flow")).containsExactly("-owner:| flow");
        assertThat(at("flow |")).isEmpty();
    }

    @Test
    void valuesFollowAColonWithTheirCounts() {
        assertThat(at("flow provider:|")).containsExactly("flow provider:replicate| 5", "flow provider:fal| 3");
        assertThat(at("provider:f| flow")).containsExactly("provider:fal| flow 3");
        assertThat(at("provider:replicate,f|al")).containsExactly("provider:replicate,fal| 8");
    }

    @Test
    void wordsOfTheLanguageAreOfferedToo() {
        assertThat(at("is:n|")).containsExactly("is:new|", "is:nokey|");
        assertThat(at("price:u|")).containsExactly("price:unknown|");
        assertThat(at("nothing:u|")).isEmpty();
    }

    @Test
    void valuesWithSpacesAreQuoted() {
        assertThat(at("tag:image|")).containsExactly("tag:\"image to video\"| 1");
        assertThat(at("tag:\"image t|")).containsExactly("tag:\"image to video\"| 1");
    }
}
