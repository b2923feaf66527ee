package app.modeldeck.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HighlightTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            flux             | [FLUX].1 dev
            flux dev         | [FLUX].1 [dev]
            o3mini           | openai/[o3]-[mini]
            o3-mini          | openai/[o3]-[mini]
            iffus            | stable-d[iffus]ion
            fu               | stable-diffusion
            wisper           | openai/[whisper]
            cafe             | A [café] scene
            "text to speech" | [Text] [to] [speech] model
            -flux            | flux
            type:video       | video
            flux lux         | [flux]
            """)
    void whatWasFoundIsMarked(String query, String marked) {
        var text = marked.replaceAll("[\\[\\]]", "");
        var result = new StringBuilder(text);
        for (var span : Highlight.of(Query.parse(query).query(), text).reversed()) {
            result.insert(span.end(), ']').insert(span.start(), '[');
        }

        assertThat(result.toString()).isEqualTo(marked);
    }
}
