package app.modeldeck.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.server.http.HeadReader.Found;
import app.modeldeck.server.http.Site.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadReaderTest {
    private static final int MOST = 200;

    private static Found read(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return HeadReader.read(bytes, 0, bytes.length, MOST);
    }

    @Test
    void aHeadIsReadAndTheRestIsLeft() {
        var text = "\r\nGET /a?b=%20 HTTP/1.1\r\nHost: \tx:1 \t\r\nX-Fal-Key: k\r\nx-fal-key:\r\n\r\nGET ";
        assertThat(read(text))
                .isEqualTo(new Found.Whole(
                        new Head(
                                "GET",
                                "/a?b=%20",
                                true,
                                List.of(
                                        new Head.Header("host", "x:1"),
                                        new Head.Header("x-fal-key", "k"),
                                        new Head.Header("x-fal-key", ""))),
                        text.length() - 4));
    }

    @Test
    void blankLinesBeforeARequestAreNoRequestWithoutEnd() {
        assertThat(read("\r\n".repeat(4) + "GET / HTTP/1.1\r\n\r\n")).isInstanceOf(Found.Whole.class);
        assertThat(read("\r\n".repeat(50))).isEqualTo(new Found.Bad(Fault.MALFORMED));
    }

    @Test
    void everyBeginningOfAHeadIsAPart() {
        var text = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        for (int length = 0; length < text.length(); length++) {
            assertThat(read(text.substring(0, length))).isEqualTo(new Found.Part());
        }
        assertThat(read(text)).isInstanceOf(Found.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\nHost: x\n\n",
                "GET / HTTP/1.1\r\nHost: x\r\n\n",
                "GET / HTTP/1.1\r\nHost: x\rY: z\r\n\r\n",
                "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a b HTTP/1.1\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\n\r\n",
                "GET /\u00E9 HTTP/1.1\r\n\r\n",
                "GET /\tHTTP/1.1\r\n\r\n",
                "GE(T / HTTP/1.1\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n",
                "GET /\r\n\r\n",
                " / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n",
                "GET / HTTP/1.1\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nX: a\u0000b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\u001F\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\u001Cx\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\u000B\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void whatTwoServersCouldReadDifferentlyIsRefused(String text) {
        assertThat(read(text)).isEqualTo(new Found.Bad(Fault.MALFORMED));
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItEnds() {
        assertThat(read("GET /" + "a".repeat(MOST))).isEqualTo(new Found.Bad(Fault.LINE_TOO_LONG));
        assertThat(read("GET / HTTP/1.1\r\nX: " + "a".repeat(MOST))).isEqualTo(new Found.Bad(Fault.HEADERS_TOO_LONG));
        assertThat(read("GET / HTTP/1.1\r\nX: " + "a".repeat(MOST) + "\r\n\r\n"))
                .isEqualTo(new Found.Bad(Fault.HEADERS_TOO_LONG));
    }

    @Test
    void aBodyIsAnnouncedByALengthOrACoding() {
        assertThat(head("Content-Length: 0").hasBody()).isFalse();
        assertThat(head("Content-Length: 5").hasBody()).isTrue();
        assertThat(head("Transfer-Encoding: chunked").hasBody()).isTrue();
    }

    private static Head head(String line) {
        return read("POST / HTTP/1.1\r\n" + line + "\r\n\r\n") instanceof Found.Whole whole
                ? whole.head()
                : new Head("", "", true, List.of());
    }
}
