package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.FileTrouble;
import app.modeldeck.settings.Trouble;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TroubleWordsTest {
    private static final Path FILE = Path.of("/cfg/settings.json");

    private static String sentence(Trouble trouble) {
        return new TroubleWords(Words.in(Locale.US)).sentence(trouble);
    }

    @Test
    void fieldsThatWerePassedOverAreNamedAndOfManyTheFirst() {
        assertThat(sentence(new Trouble.OfSettings(new FileTrouble.PassedOver(FILE, List.of("theme", "endpoints[1]")))))
                .isEqualTo("In /cfg/settings.json these fields hold what they cannot hold, and count as not set:"
                        + " theme, endpoints[1]. They stay in the file until you change them.");
        assertThat(sentence(new Trouble.OfSettings(
                        new FileTrouble.PassedOver(FILE, Collections.nCopies(20_000, "endpoints[1]")))))
                .contains("endpoints[1] and 19,995 more.")
                .hasSizeLessThan(300);
    }

    @Test
    void aPortThatIsTakenIsNoFileToLookAt() {
        var said = new TroubleWords(Words.in(Locale.US));
        var port = new Trouble.PortInUse(4848);
        assertThat(said.title(List.of(port))).isEqualTo("Not everything works as your settings say");
        assertThat(said.title(List.of(port, new Trouble.ProviderFile("acme.json:1:1"))))
                .isEqualTo("Some of your files need a look");
    }

    @Test
    void aCatalogueServerWithoutAnAddressIsNotCalledByName() {
        assertThat(sentence(new Trouble.UnusableServer("")))
                .startsWith("The catalogue server of the settings has no address");
        assertThat(sentence(new Trouble.UnusableServer("models.example"))).contains("server models.example of");
    }
}
