package app.modeldeck.provider.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;

/// Tells a web page from data: networks that want a sign-in and sites under maintenance answer one with status
/// 200.
public final class WebPages {
    private static final int MOST_SPACE = 1_024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private WebPages() {}

    /// The same data without its byte order mark, unless it is a web page.
    public static InputStream refuse(HttpHeaders headers, InputStream data) throws IOException {
        var pushback = new PushbackInputStream(data, BYTE_ORDER_MARK.length);
        var beginning = pushback.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(beginning, BYTE_ORDER_MARK)) {
            pushback.unread(beginning);
        }
        int first = pushback.read();
        for (int i = 0; i < MOST_SPACE && (first == ' ' || first == '\n' || first == '\r' || first == '\t'); i++) {
            first = pushback.read();
        }
        if (first == '<' || (saysHtml(headers) && first != '{' && first != '[')) {
            throw new WebPageException();
        }
        if (first < 0) {
            throw new EmptyAnswerException();
        }
        pushback.unread(first);
        return pushback;
    }

    /// Some servers say so of their data too.
    private static boolean saysHtml(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html");
    }

    /// Nothing came at all.
    static final class EmptyAnswerException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// A web page came instead of data.
    static final class WebPageException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
