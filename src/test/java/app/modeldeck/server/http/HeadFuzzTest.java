package app.modeldeck.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the reader of heads makes of bad ones: part of one, a refusal, or a head that every other server reads alike.
class HeadFuzzTest {
    private static final int MOST = 8_192;
    private static final List<String> GOOD = List.of(
            "GET /api/models?q=a%20b HTTP/1.1\r\nHost: 127.0.0.1:4848\r\nAccept-Encoding: gzip;q=0.5, br\r\n\r\n",
            "HEAD / HTTP/1.0\r\nHost: x\r\nContent-Length: 0\r\nX-Fal-Key: k\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            "\r\nPOST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");

    @Property
    void aBadHeadIsAPartARefusalOrWhatIsReadAgainAlike(@ForAll Random random) {
        var good = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.ISO_8859_1);
        var bad = Mutations.of(good, random);
        if (Bounds.inTime(() -> HeadReader.read(bad, 0, bad.length, MOST))
                instanceof HeadReader.Found.Whole(Head head, int next)) {
            assertThat(next).isLessThanOrEqualTo(bad.length);
            assertThat(head.target()).matches("[!-~]+");
            assertThat(head.headers())
                    .allSatisfy(header -> assertThat(header.value()).doesNotContainPattern("[\r\n\u0000]"));
            var again = written(head).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(HeadReader.read(again, 0, again.length, again.length))
                    .isEqualTo(new HeadReader.Found.Whole(head, again.length));
        }
    }

    private static String written(Head head) {
        var version = head.isModern() ? "1.1" : "1.0";
        return head.headers().stream()
                .map(header -> header.name() + ":" + header.value() + "\r\n")
                .collect(Collectors.joining(
                        "", head.method() + " " + head.target() + " HTTP/" + version + "\r\n", "\r\n"));
    }
}
