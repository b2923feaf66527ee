package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.secrets.Masked;
import app.modeldeck.server.http.Head;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is logged of a question that breaks says where, and holds no key.
@Timeout(60)
final class LogOfWhatBreaksTest {
    @Test
    void holdsNoKeyThatCameInAHeader() throws Exception {
        var path = System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", path, BrokenServer.class.getName())
                .redirectErrorStream(true)
                .start();
        var all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(all)
                .contains("Answered[status=500", "a request could not be answered", "java.lang.IllegalStateException")
                .contains("BrokenServer.main", "could not be listed")
                .doesNotContain(BrokenServer.KEY);
    }

    @Test
    void aKeyAmongOtherWordsOfAHeaderIsLeftOutToo() {
        var why = new IllegalStateException("no such account: " + BrokenServer.KEY);
        for (var value : List.of("Bearer " + BrokenServer.KEY, "id=7; key=\"" + BrokenServer.KEY + "\", x")) {
            var head = new Head("GET", "/", true, List.of(new Head.Header("authorization", value)));
            assertThat(Masked.of(why, FrontDesk.unspoken(head))).hasMessageContaining("words are left out");
        }
    }

    @Test
    void aRequestIsNeverPrintedWithItsValues() {
        var head = new Head("GET", "/", true, List.of(new Head.Header("x-fal-key", BrokenServer.KEY)));
        assertThat(head.toString()).contains("x-fal-key").doesNotContain(BrokenServer.KEY);
    }

    @Test
    void whatHoldsNothingThatWasSentIsLoggedAsItIs() {
        var head = new Head("GET", "/", true, List.of(new Head.Header("x-fal-key", BrokenServer.KEY)));
        var why = new IllegalStateException("a bug");
        assertThat(Masked.of(why, FrontDesk.unspoken(head))).isSameAs(why);
    }
}
