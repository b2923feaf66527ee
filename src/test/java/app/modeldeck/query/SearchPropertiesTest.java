package app.modeldeck.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SearchPropertiesTest {
    @Property
    void anyTextIsASearchOfWholeWords(@ForAll String typed) {
        assertThat(Search.of(typed).words())
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(SearchText.words(word)).containsExactly(word));
    }

    @Property
    void aModelIsFoundByItsOwnName(@ForAll("names") String name) {
        assertThat(Search.of(name).matches(Samples.model("acme/x", name))).isTrue();
    }

    @Property
    void aModelIsFoundByItsNameRunTogether(@ForAll("names") String name) {
        var together = String.join("", SearchText.words(SearchText.fold(name)));

        assertThat(Search.of(together).matches(Samples.model("acme/x", name))).isTrue();
    }

    @Property
    void separatorsAndCaseMakeNoDifference(@ForAll("plainWords") List<String> words) {
        var search = Search.of(String.join(" ", words));

        for (var separator : List.of("-", "_", ".", "/", "  ", "\t")) {
            assertThat(Search.of(String.join(separator, words))).isEqualTo(search);
        }
        assertThat(Search.of(String.join(" ", words).toUpperCase(Locale.ROOT))).isEqualTo(search);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30).filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<List<String>> plainWords() {
        return Arbitraries.strings()
                .withCharRange('a', 'e')
                .withChars("0é")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
